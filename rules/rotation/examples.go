package rotation

// The persons and positions of the worked cases. An is far from retirement; Bình is the man of the catalogue's scenario
// 15, who reaches the age of 61 years and 6 months on 10/08/2026.
const (
	an   = "person person_id=P full_name=\"Nguyễn Văn An\" born_on=1984-02-10 sex=male\n"
	binh = "person person_id=P full_name=\"Trần Văn Bình\" born_on=1965-02-10 sex=male\n"

	// chi is somebody whose birth does not matter.
	chi = "person person_id=P full_name=\"Phạm Thị Chi\"\n"

	consular = "position position_id=LS name=\"Cấp hộ chiếu\" unit_id=CLS listed=1 managerial=0\n"
	cashier  = "position position_id=KT name=\"Kế toán\" unit_id=QTTV listed=1 managerial=0\n"

	// renamed is scenario 1: consular officer since 31/08/2022, the position renamed on 01/03/2025 with a new decision.
	renamed = an + `position position_id=LS-M name="Cấp hộ chiếu" unit_id=CLS listed=1 managerial=0
		position_lineage predecessor_id=LS-C successor_id=LS-M effective_on=2025-03-01
		assignment person_id=P position_id=LS-C starts_on=2022-08-31 ends_on=2025-02-28 decision_no=1234/QĐ-BNG
		assignment person_id=P position_id=LS-M starts_on=2025-03-01 decision_no=301/QĐ-BNG
		`
	// child is scenario 2: the same person's child, born on 29/02/2024.
	child = "deferral person_id=P ground=young_child starts_on=2024-02-29 child_born_on=2024-02-29 evidence_no=12/GKS\n"
)

// grave is the ministry's decision from when on a delay is grave.
const grave = "param rot.late_severe_months=12 basis=1234/QĐ-BNG\n"

// shortened is a position whose 60 months became 36 on 01/01/2025, held since 01/06/2021.
const shortened = consular + `rotation_period position_id=LS months=60 starts_on=2015-01-01 ends_on=2024-12-31
	rotation_period position_id=LS months=36 starts_on=2025-01-01
	assignment person_id=P position_id=LS starts_on=2021-06-01
	`
