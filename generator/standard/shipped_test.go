package standard

import "testing"

func TestShippedStandardsAreWhole(t *testing.T) {
	if _, err := Shipped(); err != nil {
		t.Fatal(err)
	}
}

func TestShippedStandardsSpeakTheSitesLanguages(t *testing.T) {
	all, err := Shipped("en", "fr-CA", "tr")
	if err != nil {
		t.Fatal(err)
	}
	asks := Find(all, "minimum-2022").Of("2.1").Asks
	if len(asks) != 2 || asks.In("fr-CA").Lang != "fr-CA" || asks.In("tr").Lang != "en" {
		t.Errorf("%v", asks)
	}
	if all, err = Shipped("en"); err != nil || len(Find(all, "minimum-2022").Title) != 1 {
		t.Errorf("%v %v", all, err)
	}
}
