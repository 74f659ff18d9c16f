package main

// hugo writes the same records for Hugo, so that both build the same work.
type hugo struct{ root string }

func (h *hugo) write(path, front, body string) error { return nil }
