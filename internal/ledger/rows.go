package ledger

// The rows of the tables, column by column as in migrations, where their meaning is written.

type runRow struct {
	Run          int64  `db:"run"`
	AsOf         string `db:"as_of"`
	Source       string `db:"source"`
	Version      string `db:"version"`
	ConfigDigest string `db:"config_digest"`
	Rules        string `db:"rules"`
	Unit         string `db:"unit"`
	Person       string `db:"person"`
	Slot         string `db:"slot"`
	PID          int64  `db:"pid"`
	Host         string `db:"host"`
}

type snapshotRow struct {
	Run     int64  `db:"run"`
	Source  string `db:"source"`
	Server  string `db:"server"`
	TakenAt string `db:"taken_at"`
}

type resultRow struct {
	Run         int64  `db:"run"`
	Kind        string `db:"kind"`
	InputDigest string `db:"input_digest"`
	Previous    string `db:"previous"`
	Hash        string `db:"hash"`
}

type holdRow struct {
	Run     int64  `db:"run"`
	Cause   string `db:"cause"`
	What    string `db:"what"`
	Was     int64  `db:"was"`
	Now     int64  `db:"is_now"`
	Allowed int64  `db:"allowed"`
}

type ruleRow struct {
	Run       int64  `db:"run"`
	Rule      string `db:"rule"`
	Revision  int64  `db:"revision"`
	Severity  string `db:"severity"`
	Evaluated int64  `db:"evaluated"`
	ReasonVI  string `db:"reason_vi"`
	ReasonEN  string `db:"reason_en"`
	FirstTime int64  `db:"first_time"`
}

type caveatRow struct {
	Run    int64  `db:"run"`
	Rule   string `db:"rule"`
	Number int64  `db:"number"`
	Word   string `db:"word"`
	TextVI string `db:"text_vi"`
	TextEN string `db:"text_en"`
	UnitID string `db:"unit_id" later:"6"`
}

type partitionRow struct {
	Run      int64  `db:"run"`
	Rule     string `db:"rule"`
	UnitID   string `db:"unit_id"`
	UnitName string `db:"unit_name"`
	Pass     int64  `db:"pass"`
	DueSoon  int64  `db:"due_soon"`
	Overdue  int64  `db:"overdue"`
	Exempt   int64  `db:"exempt"`
	Unknown  int64  `db:"unknown"`
}

type rowCountRow struct {
	Run      int64  `db:"run"`
	Kind     string `db:"kind"`
	RowCount int64  `db:"row_count"`
}

type parameterRow struct {
	Run       int64  `db:"run"`
	Key       string `db:"parameter"`
	From      string `db:"from_on"`
	To        string `db:"to_on"`
	Kind      string `db:"kind"`
	Unit      string `db:"unit"`
	Content   string `db:"content"`
	Low       int64  `db:"low"`
	High      int64  `db:"high"`
	Basis     string `db:"basis"`
	Source    string `db:"source"`
	NoteVI    string `db:"note_vi"`
	NoteEN    string `db:"note_en"`
	Mark      string `db:"mark"`
	Origin    string `db:"origin"`
	Confirmed int64  `db:"confirmed"`
}

type findingRow struct {
	Run          int64  `db:"run"`
	Fingerprint  string `db:"fingerprint"`
	Rule         string `db:"rule"`
	Revision     int64  `db:"revision"`
	SubjectKind  string `db:"subject_kind"`
	SubjectID    string `db:"subject_id"`
	SubjectName  string `db:"subject_name"`
	BornYear     int64  `db:"born_year"`
	Homonym      int64  `db:"homonym"`
	Obligation   string `db:"obligation"`
	PositionID   string `db:"position_id"`
	PositionName string `db:"position_name"`
	UnitID       string `db:"unit_id"`
	UnitName     string `db:"unit_name"`
	Outcome      string `db:"outcome"`
	Severity     string `db:"severity"`
	DueOn        string `db:"due_on"`
	DaysLate     int64  `db:"days_late"`
	Confirmed    int64  `db:"confirmed"`
	Life         string `db:"life"`
	FirstRun     int64  `db:"first_run"`
	FirstOn      string `db:"first_on"`
}

type reasonsRow struct {
	Run         int64  `db:"run"`
	Fingerprint string `db:"fingerprint"`
	MessageVI   string `db:"message_vi"`
	MessageEN   string `db:"message_en"`
	Advice      string `db:"advice"`
	Evidence    string `db:"evidence"`
	Parameters  string `db:"parameters"`
	Missing     string `db:"missing"`
}

type adviceRow struct {
	Run    int64  `db:"run"`
	Advice string `db:"advice"`
	TextVI string `db:"text_vi"`
	TextEN string `db:"text_en"`
}

type defectRow struct {
	Run       int64  `db:"run"`
	Kind      string `db:"kind"`
	Key       string `db:"record_key"`
	Column    string `db:"column_name"`
	Subject   string `db:"subject"`
	Content   string `db:"content"`
	Problem   string `db:"problem"`
	Hint      string `db:"hint"`
	SetsAside int64  `db:"sets_aside"`
	Units     string `db:"units" later:"6"`
}

type unitRow struct {
	Run      int64  `db:"run"`
	UnitID   string `db:"unit_id"`
	UnitName string `db:"unit_name"`
	AliveID  string `db:"alive_id"`
	Above    string `db:"above"`
}

type eventRow struct {
	Run         int64  `db:"run"`
	Fingerprint string `db:"fingerprint"`
	Word        string `db:"word"`
	WasOutcome  string `db:"was_outcome"`
	WasSeverity string `db:"was_severity"`
	Outcome     string `db:"outcome"`
	Severity    string `db:"severity"`
	Reason      string `db:"reason"`
	Other       string `db:"other"`
	Sighted     int64  `db:"sighted"`
}

type lifeRow struct {
	Fingerprint string `db:"fingerprint"`
	Rule        string `db:"rule"`
	SubjectKind string `db:"subject_kind"`
	SubjectID   string `db:"subject_id"`
	Obligation  string `db:"obligation"`
	PositionID  string `db:"position_id"`
	State       string `db:"state"`
	Outcome     string `db:"outcome"`
	Severity    string `db:"severity"`
	FirstRun    int64  `db:"first_run"`
	FirstOn     string `db:"first_on"`
	LastRun     int64  `db:"last_run"`
	LastOn      string `db:"last_on"`
}

type fileRow struct {
	Run    int64  `db:"run"`
	Path   string `db:"path"`
	SHA256 string `db:"sha256"`
}

type letterRow struct {
	Letter    int64  `db:"letter"`
	Run       int64  `db:"run"`
	Recipient string `db:"recipient"`
	Address   string `db:"address"`
	MessageID string `db:"message_id"`
	Path      string `db:"path"`
	SHA256    string `db:"sha256"`
}

type tryRow struct {
	Letter  int64  `db:"letter"`
	Try     int64  `db:"try"`
	At      string `db:"at"`
	Outcome string `db:"outcome"`
	Code    int64  `db:"code"`
	Answer  string `db:"answer"`
}

type decisionRow struct {
	Decision    int64  `db:"decision"`
	Link        int64  `db:"link"`
	Run         int64  `db:"run"`
	Fingerprint string `db:"fingerprint"`
	Measure     string `db:"measure"`
	DueOn       string `db:"due_on"`
	Note        string `db:"note"`
	Outcome     string `db:"outcome"`
	Severity    string `db:"severity"`
	By          string `db:"decided_by"`
	FileSHA256  string `db:"file_sha256"`
	Cell        string `db:"cell"`
}

type carriageRow struct {
	Run         int64  `db:"run"`
	Fingerprint string `db:"fingerprint"`
	Heir        string `db:"heir"`
}

type sealRow struct {
	Run      int64  `db:"run"`
	Table    string `db:"table_name"`
	Part     int64  `db:"part"`
	RowCount int64  `db:"row_count"`
	Content  string `db:"content"`
}

type linkRow struct {
	Link   int64  `db:"link"`
	Run    int64  `db:"run"`
	Word   string `db:"word"`
	At     string `db:"at"`
	Detail string `db:"detail"`
	Hash   string `db:"hash"`
}

func runsTable() table[runRow]             { return tableOf[runRow]("runs", 1) }
func snapshotsTable() table[snapshotRow]   { return tableOf[snapshotRow]("snapshots", 2) }
func resultsTable() table[resultRow]       { return tableOf[resultRow]("results", 1) }
func holdsTable() table[holdRow]           { return tableOf[holdRow]("holds", 3) }
func rulesTable() table[ruleRow]           { return tableOf[ruleRow]("run_rules", 2) }
func caveatsTable() table[caveatRow]       { return tableOf[caveatRow]("caveats", 3) }
func partitionsTable() table[partitionRow] { return tableOf[partitionRow]("partitions", 3) }
func rowCountsTable() table[rowCountRow]   { return tableOf[rowCountRow]("row_counts", 2) }
func parametersTable() table[parameterRow] { return tableOf[parameterRow]("parameters", 3) }
func findingsTable() table[findingRow]     { return tableOf[findingRow]("findings", 2) }
func reasonsTable() table[reasonsRow]      { return tableOf[reasonsRow]("reasons", 2) }
func adviceTable() table[adviceRow]        { return tableOf[adviceRow]("advice", 2) }
func defectsTable() table[defectRow]       { return tableOf[defectRow]("set_aside", 4) }
func unitsTable() table[unitRow]           { return tableOf[unitRow]("units", 2) }
func eventsTable() table[eventRow]         { return tableOf[eventRow]("events", 2) }
func livesTable() table[lifeRow]           { return tableOf[lifeRow]("lives", 1) }
func filesTable() table[fileRow]           { return tableOf[fileRow]("files", 2) }
func lettersTable() table[letterRow]       { return tableOf[letterRow]("letters", 1) }
func triesTable() table[tryRow]            { return tableOf[tryRow]("tries", 2) }
func decisionsTable() table[decisionRow]   { return tableOf[decisionRow]("decisions", 1) }
func carriagesTable() table[carriageRow]   { return tableOf[carriageRow]("carriages", 2) }
func sealsTable() table[sealRow]           { return tableOf[sealRow]("seals", 3) }
func linksTable() table[linkRow]           { return tableOf[linkRow]("links", 1) }
