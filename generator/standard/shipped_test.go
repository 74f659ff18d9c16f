package standard

import "testing"

func TestShippedStandardsAreWhole(t *testing.T) {
	if _, err := Shipped(); err != nil {
		t.Fatal(err)
	}
}
