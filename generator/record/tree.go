package record

// Tree decodes a TOML file into tables, lists and values, without any rule of
// its own: for catalogues of words, whose keys package locale knows.
func Tree(src []byte) (map[string]any, error) {
	tree, _, err := decode(src)
	return tree, err
}
