package propose

import (
	"regexp"
	"strings"
)

// reserved are the words of MySQL and MariaDB that somebody may have given to a column or table all the same.
const reserved = " add all alter and as asc before between both by call cascade case change char check collate column condition " +
	"constraint continue convert create cross cube cursor database declare default delete desc describe distinct div double drop " +
	"dual each else empty enclosed except exists exit explain false fetch float for force foreign from function general grant group " +
	"grouping groups having if ignore in index inner insert int integer intersect interval into is iterate join key keys kill lag " +
	"lateral lead leading leave left like limit linear lines load lock long loop match mod natural not null numeric of offset on " +
	"optimize option or order out outer over partition period precision primary procedure purge range rank read reads real recursive " +
	"references release rename repeat replace require restrict return revoke right row row_number rows schema select separator set " +
	"show signal smallint spatial specific sql ssl starting stored system table terminated then to trailing trigger true undo union " +
	"unique unlock unsigned update usage use using values varying virtual when where while window with write xor zerofill "

var bareName = regexp.MustCompile(`^[A-Za-z_]\w*$`)

// quote writes a name in backticks where it needs them; SQLite understands those too.
func quote(name string) string {
	if bareName.MatchString(name) && !strings.Contains(reserved, " "+strings.ToLower(name)+" ") {
		return name
	}
	return "`" + strings.ReplaceAll(name, "`", "``") + "`"
}
