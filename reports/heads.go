package reports

import "probity/internal/record"

// The heads of columns, in both languages.
var (
	sayNo              = record.Text{VI: "TT", EN: "No."}
	sayFullName        = record.Text{VI: "Họ và tên (đối tượng)", EN: "Full name (subject)"}
	sayID              = record.Text{VI: "Mã", EN: "Id"}
	sayUnit            = record.Text{VI: "Đơn vị", EN: "Unit"}
	sayPosition        = record.Text{VI: "Vị trí (mã), số quyết định", EN: "Position (code), decision"}
	sayStatus          = record.Text{VI: "Trạng thái", EN: "Status"}
	sayRule            = record.Text{VI: "Quy tắc", EN: "Rule"}
	sayRuleAndSeverity = record.Text{VI: "Quy tắc, mức độ", EN: "Rule, severity"}
	saySince           = record.Text{VI: "Ngày bắt đầu", EN: "Since"}
	sayTerm            = record.Text{VI: "Thời hạn (tháng)", EN: "Term (months)"}
	sayHeld            = record.Text{VI: "Đã giữ (tháng, ngày)", EN: "Held for"}
	sayDueOn           = record.Text{VI: "Ngày đến hạn", EN: "Due on"}
	sayDaysLate        = record.Text{VI: "Quá hạn (ngày)", EN: "Days late"}
	sayDeferral        = record.Text{VI: "Trường hợp hoãn, miễn (căn cứ)", EN: "Deferral or exemption (ground)"}
	sayExemption       = record.Text{VI: "Trường hợp miễn (căn cứ)", EN: "Exemption (ground)"}
	sayMessageAndLaw   = record.Text{VI: "Dấu hiệu cần làm rõ (căn cứ)", EN: "Finding (law)"}
	sayAdvice          = record.Text{VI: "Kiến nghị", EN: "Advice"}
	sayLife            = record.Text{VI: "Diễn biến, phát hiện từ", EN: "Change, first seen"}
	sayNote            = record.Text{VI: "Ghi chú", EN: "Note"}
	sayDecision        = record.Text{VI: "Quyết định", EN: "Decision"}
	sayDecisionDue     = record.Text{VI: "Hạn", EN: "Due by"}
	sayCode            = record.Text{VI: "Mã dấu hiệu", EN: "Finding code"}
	sayMind            = record.Text{VI: "Lưu ý: %s", EN: "Mind: %s"}
	sayDoubtedRecords  = record.Text{VI: "Hồ sơ mâu thuẫn: xem Dữ liệu thiếu", EN: "Records contradict: see Missing data"}
	sayMission         = record.Text{VI: "Cơ quan đại diện", EN: "Mission"}
	sayDiplomaticPost  = record.Text{VI: "Chức vụ ngoại giao (mã)", EN: "Post (code)"}
	sayTookUp          = record.Text{VI: "Ngày nhận nhiệm vụ", EN: "Took up post"}
	sayTermEnds        = record.Text{VI: "Hết nhiệm kỳ", EN: "Term ends"}
	sayExtended        = record.Text{VI: "Gia hạn đến", EN: "Extended to"}
	sayTier            = record.Text{VI: "Mức rủi ro", EN: "Tier of risk"}
	sayLastCheck       = record.Text{VI: "Cuộc kiểm tra, kiến nghị (số)", EN: "Check, recommendation (number)"}
	sayNeverChecked    = record.Text{VI: "chưa có", EN: "never"}
	saySortDeclared    = record.Text{VI: "Loại kê khai (năm), quyết định", EN: "Declaration (year), decision"}
	sayArose           = record.Text{VI: "Ngày phát sinh nghĩa vụ, quyết định", EN: "Duty arose, decision"}
	sayReceived        = record.Text{VI: "Ngày nhận (ký, bàn giao) bản kê khai", EN: "Received (signed, handed over) on"}
	sayCountedFrom     = record.Text{VI: "Tính từ ngày", EN: "Counted from"}
	sayCycleOrTerm     = record.Text{VI: "Chu kỳ, thời hạn", EN: "Cycle or term"}
	sayLeadUnit        = record.Text{VI: "Đơn vị chủ trì", EN: "Lead unit"}
	sayMatter          = record.Text{VI: "Quý, cuộc họp, nhiệm vụ, kỳ báo cáo", EN: "Quarter, meeting, task, period"}
	sayMetOn           = record.Text{VI: "Ngày họp, ngày cuối kỳ", EN: "Held, window ends"}
	sayConclusionNo    = record.Text{VI: "Số thông báo, văn bản", EN: "Number of the document"}
	sayDoneOn          = record.Text{VI: "Ngày ký, gửi", EN: "Signed or sent on"}
	sayInCharge        = record.Text{VI: "Đơn vị chủ trì", EN: "Unit in charge"}
	sayProcedure       = record.Text{VI: "Quy trình (mã, phiên bản)", EN: "Procedure (code, version)"}
	sayArea            = record.Text{VI: "Lĩnh vực", EN: "Field"}
	sayInForceSince    = record.Text{VI: "Có hiệu lực từ", EN: "In force since"}
	saySeen            = record.Text{VI: "Ngày rà soát, công khai", EN: "Reviewed, published on"}
	sayItem            = record.Text{VI: "kiến nghị %s", EN: "recommendation %s"}
	sayNow             = record.Text{VI: "%s\n(việc nay thuộc %s)", EN: "%s\n(now the matter of %s)"}
	sayMonths          = record.Text{VI: "%s tháng", EN: "%s months"}
	sayDays            = record.Text{VI: "%s ngày", EN: "%s days"}
	sayHome            = record.Text{VI: "Thời gian trong nước", EN: "Time at home"}
)

// Headings of the parts of a list.
var (
	sayOpenCases        = record.Text{VI: "Dấu hiệu cần làm rõ", EN: "Findings"}
	sayWaivedCases      = record.Text{VI: "Đã chấp nhận giải trình, chưa phải xử lý", EN: "Explanation accepted, no action yet"}
	sayWaivedMark       = record.Text{VI: "(đã chấp nhận giải trình)", EN: "(explanation accepted)"}
	sayWaivedUntil      = record.Text{VI: "đã chấp nhận giải trình đến hết ngày %s", EN: "explanation accepted until %s"}
	sayUnconfirmedCases = record.Text{VI: "Tham số chưa được Bộ quyết định", EN: "Parameters not decided by the ministry"}
	sayExemptCases      = record.Text{VI: "Trường hợp tạm hoãn, miễn", EN: "Deferred and exempt"}
	sayEndedCases       = record.Text{VI: "Đã giải quyết hoặc không còn thuộc diện kể từ lần rà soát trước", EN: "Resolved or gone since the run before"}
	sayMissingFields    = record.Text{VI: "Trường còn thiếu nên chưa thể kết luận", EN: "Fields without which no verdict could be given"}
	saySetAside         = record.Text{VI: "Lỗi làm bản ghi bị loại, không dùng để đánh giá", EN: "Faults by which records were set aside, and used in no judgement"}
	sayFaultsOfRecords  = record.Text{VI: "%s lỗi, %s bản ghi", EN: "%s faults, %s records"}
	sayDoubted          = record.Text{VI: "Điểm cần kiểm tra lại ở bản ghi vẫn dùng", EN: "Doubts about records that were used"}
	sayFlawedCells      = record.Text{VI: "Ô của sổ báo cáo không thể hiện nguyên văn", EN: "Cells of this workbook that cannot show their value as it is"}
)

// Heads of the sheets of missing data and of bases, and of the latter's parts.
var (
	sayTable         = record.Text{VI: "Bảng", EN: "Table"}
	sayKey           = record.Text{VI: "Khóa", EN: "Key"}
	sayField         = record.Text{VI: "Trường", EN: "Field"}
	sayValue         = record.Text{VI: "Giá trị", EN: "Value"}
	sayProblem       = record.Text{VI: "Vấn đề", EN: "Problem"}
	sayHint          = record.Text{VI: "Gợi ý sửa", EN: "How to correct it"}
	saySubject       = record.Text{VI: "Đối tượng (mã)", EN: "Subject (id)"}
	sayFillIn        = record.Text{VI: "Cần điền: %s", EN: "Fill in: %s"}
	sayBlank         = record.Text{VI: "để trống = ", EN: "blank = "}
	sayExample       = record.Text{VI: "ví dụ %s", EN: "for example %s"}
	sayRunIdentity   = record.Text{VI: "A. Nhận dạng lần rà soát", EN: "A. Which run this is"}
	sayRunNumber     = record.Text{VI: "Lần rà soát số", EN: "Run number"}
	sayAsOf          = record.Text{VI: "Ngày chốt số liệu", EN: "As-of date"}
	sayComparedWith  = record.Text{VI: "So với", EN: "Compared with"}
	saySource        = record.Text{VI: "Nguồn dữ liệu", EN: "Source"}
	sayInputDigest   = record.Text{VI: "Mã băm dữ liệu đầu vào", EN: "Digest of the input"}
	sayConfigDigest  = record.Text{VI: "Mã băm cấu hình", EN: "Digest of the configuration"}
	sayHash          = record.Text{VI: "Mã băm kết quả trong sổ theo dõi", EN: "Hash of the result in the ledger"}
	sayVersion       = record.Text{VI: "Phiên bản chương trình", EN: "Version of the program"}
	sayRulesAndBases = record.Text{VI: "B. Quy tắc và căn cứ", EN: "B. Rules and their bases"}
	sayTitle         = record.Text{VI: "Nội dung", EN: "Title"}
	sayOwnSeverity   = record.Text{VI: "Mức độ", EN: "Severity"}
	sayAssessment    = record.Text{VI: "Mã chỉ số đánh giá", EN: "Assessment code"}
	sayRevision      = record.Text{VI: "Phiên bản", EN: "Revision"}
	sayBasis         = record.Text{VI: "Căn cứ", EN: "Basis"}
	sayMark          = record.Text{VI: "Mức đối chiếu", EN: "How far checked"}
	sayParameters    = record.Text{VI: "C. Tham số đã dùng", EN: "C. Parameters used"}
	sayMeaning       = record.Text{VI: "Ý nghĩa", EN: "Meaning"}
	sayFrom          = record.Text{VI: "Từ ngày", EN: "From"}
	sayTo            = record.Text{VI: "Đến ngày", EN: "To"}
	sayDecided       = record.Text{VI: "Bộ đã quyết định", EN: "decided by the ministry"}
	sayNotDecided    = record.Text{VI: "chưa được Bộ quyết định", EN: "not decided by the ministry"}
	sayNoParameters  = record.Text{VI: "Không dùng tham số nào.", EN: "No parameter was used."}
	sayRecordsRead   = record.Text{VI: "D. Bản ghi đã đọc", EN: "D. Records read"}
	sayRecordCount   = record.Text{VI: "Số bản ghi", EN: "Records"}
	saySetAsideCount = record.Text{VI: "Bị loại", EN: "Set aside"}
	sayOfWhole       = record.Text{VI: "Số bản ghi (toàn Bộ)", EN: "Records (of the whole ministry)"}
	sayAsideInScope  = record.Text{VI: "Bị loại (trong phạm vi)", EN: "Set aside (of the part shown)"}
)
