package config

import (
	"os/exec"
	"testing"
)

// A shell is asked, because only it knows what it does with a path.
func TestWhatIsToBeTypedNamesTheSameConfiguration(t *testing.T) {
	if got := Program("config.toml"); got != "probity" {
		t.Errorf("for the usual configuration one has to type %q", got)
	}
	for _, path := range []string{
		"vi.toml", "./config.toml", "/srv/probity/hr.toml", "cấu hình.toml", "it's.toml", "$HOME;x.toml", "a\nb", "{a,b}", "~", `back\slash`, "[x]*?", "#1", "a`b`!",
	} {
		typed := Program(path)
		out, err := exec.Command("sh", "-c", "probity() { printf %s \"$2\"; }; "+typed).Output()
		if err != nil || string(out) != path {
			t.Errorf("%q is typed %q, which a shell takes for %q (%v)", path, typed, out, err)
		}
	}
}
