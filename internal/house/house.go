// Package house keeps the walls of this house. It holds tests alone: they read the whole project as text and syntax trees
// and fail when an import points upward, a rule looks at a clock, a file outgrows its reader, a test leaves itself out, or
// an exported name goes unexplained. Whoever breaks a convention learns it here, with the reason, and not from a reviewer.
//
// The table in walls_test.go is the architecture; a new package needs a line there before it may import anything.
//
//	go test ./internal/house
//	go test -v -run Sizes ./internal/house    # prints the figures too
package house
