// Package generator turns a country's content folder into its whole OGP site.
package generator
