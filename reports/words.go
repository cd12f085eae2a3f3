package reports

import "probity/internal/record"

// Every fixed text of the workbook but the heads of columns (heads.go) and the names of the annexes, in both languages. A %s
// takes a number, a day, a name or another text, each in the form of its language.

// Names of sheets, and what stands above them.
var (
	saySummarySheet = record.Text{VI: "Tổng hợp", EN: "Summary"}
	sayMissingSheet = record.Text{VI: "Dữ liệu thiếu", EN: "Missing data"}
	sayGroundsSheet = record.Text{VI: "Căn cứ và tham số", EN: "Bases and parameters"}
	sayMissingTitle = record.Text{VI: "DỮ LIỆU THIẾU VÀ BẢN GHI CẦN SỬA", EN: "MISSING DATA AND RECORDS TO CORRECT"}
	sayGroundsTitle = record.Text{VI: "CĂN CỨ VÀ THAM SỐ ĐÃ DÙNG", EN: "BASES AND PARAMETERS USED"}
	sayAnnexTo      = record.Text{VI: "(Kèm theo báo cáo kết quả rà soát, số liệu chốt đến hết ngày %s, lần rà soát số %s)",
		EN: "(Attached to the audit report as of %s, run %s)"}
	sayFooter = record.Text{VI: "Lần rà soát số %s, số liệu chốt đến hết ngày %s", EN: "Run %s, as of %s"}
)

// The head and foot of an official document.
var (
	sayNation      = record.Text{VI: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", EN: "SOCIALIST REPUBLIC OF VIET NAM"}
	sayMotto       = record.Text{VI: "Độc lập - Tự do - Hạnh phúc", EN: "Independence - Freedom - Happiness"}
	sayDocumentNo  = record.Text{VI: "Số: ………/BC-………", EN: "No.: ………/BC-………"}
	sayReportTitle = record.Text{VI: "BÁO CÁO KẾT QUẢ RÀ SOÁT TỰ ĐỘNG VỀ PHÒNG, CHỐNG THAM NHŨNG, LÃNG PHÍ, TIÊU CỰC", EN: "REPORT OF THE AUTOMATED ANTI-CORRUPTION AUDIT"}
	sayAsOfLine    = record.Text{VI: "(Số liệu chốt đến hết ngày %s; lần rà soát số %s)", EN: "(As of %s; run %s)"}
	sayDisclaimer  = record.Text{VI: "Các trường hợp nêu trong báo cáo là dấu hiệu cần làm rõ, không phải kết luận vi phạm.",
		EN: "The cases listed are signs to be clarified; none is a conclusion that a breach took place."}
	sayPreparedBy = record.Text{VI: "NGƯỜI LẬP BIỂU", EN: "PREPARED BY"}
	saySignName   = record.Text{VI: "(Ký, ghi rõ họ tên)", EN: "(signature, full name)"}
	saySentTo     = record.Text{VI: "Nơi nhận:", EN: "Recipients:"}
	saySigner     = record.Text{VI: "THỦ TRƯỞNG ĐƠN VỊ", EN: "HEAD OF THE BODY"}
	saySignSeal   = record.Text{VI: "(Ký, đóng dấu)", EN: "(signature, seal)"}
	sayHeldRun    = record.Text{VI: "KẾT QUẢ RÀ SOÁT TẠM DỪNG PHÁT HÀNH, CHƯA CÓ HIỆU LỰC. %s",
		EN: "THIS RUN IS HELD AND HAS NO EFFECT. %s"}
	sayHeldWhy    = record.Text{VI: "Không dùng số liệu này khi chưa được xem xét. Lý do: %s", EN: "Do not use its numbers before they were looked into. Reason: %s"}
	sayHeldWhere  = record.Text{VI: "Lý do: xem trang Tổng hợp.", EN: "See the sheet Summary for the reason."}
	sayHistoryRun = record.Text{VI: "LƯU ĐỂ TRA CỨU, KHÔNG PHẢI BÁO CÁO HIỆN HÀNH: %s", EN: "KEPT AS HISTORY, NOT THE CURRENT REPORT: %s"}
	sayOlderThan  = record.Text{VI: "số liệu sớm hơn %s", EN: "its as-of date is before that of %s"}
	sayToCome     = record.Text{VI: "ngày chốt số liệu muộn hơn ngày rà soát", EN: "its as-of date is after the day of the run"}
	sayRestricted = record.Text{VI: "CHỈ RÀ SOÁT MỘT PHẦN, KHÔNG PHẢI TOÀN BỘ: %s", EN: "ONLY A PART WAS AUDITED, NOT THE WHOLE: %s"}
	sayExtract    = record.Text{VI: "TRÍCH TỪ KẾT QUẢ TOÀN BỘ, CHỈ GỒM: %s", EN: "AN EXTRACT FROM THE WHOLE, WITH NO OTHERS THAN: %s"}
)

// What changed.
var (
	sayChangesSince   = record.Text{VI: "Thay đổi so với %s", EN: "Changes since %s"}
	sayBase           = record.Text{VI: "lần rà soát số %s (số liệu chốt ngày %s)", EN: "run %s (as of %s)"}
	sayFirstRun       = record.Text{VI: "Thay đổi (chưa có lần rà soát trước để so sánh)", EN: "Changes (there is no earlier run to compare with)"}
	sayFirstExtract   = record.Text{VI: "Thay đổi (chưa gửi sổ nào trước đây để so sánh)", EN: "Changes (no workbook was sent before to compare with)"}
	sayIfReleased     = record.Text{VI: "Thay đổi, nếu lần rà soát này được phát hành", EN: "Changes, should this run be released"}
	sayNotCompared    = record.Text{VI: "Thay đổi (không so sánh với lần rà soát khác)", EN: "Changes (not compared with another run)"}
	sayWhyPartial     = record.Text{VI: "Chỉ rà soát một phần nên không so sánh với lần rà soát khác.", EN: "Only a part was audited, so nothing is compared with another run."}
	sayStanding       = record.Text{VI: "Hiện trạng (đơn vị tính: lượt)", EN: "Where things stand (cases)"}
	sayChanges        = record.Text{VI: "I. Thay đổi đáng chú ý, nghiêm trọng nhất trước", EN: "I. Notable changes, the worst first"}
	sayWorst          = record.Text{VI: "I. Dấu hiệu nghiêm trọng nhất", EN: "I. The worst findings"}
	sayMoreFindings   = record.Text{VI: "… và %s dấu hiệu khác (%s); xem các phụ lục.", EN: "… and %s other findings (%s); see the annexes."}
	sayNoChanges      = record.Text{VI: "Không có thay đổi.", EN: "Nothing changed."}
	sayNowAndBefore   = record.Text{VI: "Nay: %s. Lần trước: %s", EN: "Now: %s. Before: %s"}
	sayChange         = record.Text{VI: "Diễn biến", EN: "Change"}
	sayWhoAndWhere    = record.Text{VI: "Họ và tên – mã, đơn vị", EN: "Full name – id, unit"}
	sayMessageAndRule = record.Text{VI: "Dấu hiệu cần làm rõ (quy tắc, mức độ)", EN: "Finding (rule, severity)"}
	sayUnder          = record.Text{VI: "%s, %s %s", EN: "%s, %s %s"}
	sayInBrackets     = record.Text{VI: "(%s)", EN: "(%s)"}
	sayMoreChanges    = record.Text{VI: "… và %s thay đổi khác (%s); xem cột Diễn biến của các phụ lục.", EN: "… and %s other changes (%s); see the column Change of the annexes."}
	sayFirstTimeRules = record.Text{VI: "%s dấu hiệu của quy tắc áp dụng lần đầu không ghi là mới.",
		EN: "%s found by rules applied for the first time are not counted as new."}
	sayWhatIsCounted = record.Text{VI: "%s lượt quá hạn là của %s người.",
		EN: "The %s overdue are those of %s persons."}
	sayWhatIsPersonal = record.Text{VI: "%s lượt quá hạn, trong đó %s lượt là của %s người.",
		EN: "Of the %s overdue %s are those of %s persons."}
	sayOfTheseWaived = record.Text{VI: "%s lượt đã được chấp nhận giải trình, chưa phải xử lý.",
		EN: "The explanation of %s is accepted: no action yet."}
	sayOfTheseUnconfirmed = record.Text{VI: "Trong hiện trạng, %s lượt dựa trên tham số chưa được Bộ quyết định.",
		EN: "%s of all these rest on parameters the ministry has not decided."}
	sayOfTheseWithheld = record.Text{VI: "Trong hiện trạng, %s lượt dựa trên tham số chưa được Bộ quyết định, nên không nêu trong sổ này.",
		EN: "%s of all these rest on parameters the ministry has not decided, and are not told in this workbook."}
	sayReadAndSetAside = record.Text{VI: "Đã đọc %s bản ghi, loại %s (%s), xem trang Dữ liệu thiếu.", EN: "%s records were read and %s set aside (%s); see the sheet Missing data."}
	sayLessThan        = record.Text{VI: "dưới ", EN: "less than "}
	sayReadInPart      = record.Text{VI: "Đã đọc %s bản ghi của toàn Bộ, loại %s trong phạm vi của sổ này; xem trang Dữ liệu thiếu.",
		EN: "%s records of the whole ministry were read and %s of the part shown here set aside; see the sheet Missing data."}
	sayUnconfirmedRemark = record.Text{VI: "(Tham số chưa được Bộ quyết định.)", EN: "(The parameter is not decided by the ministry.)"}
	sayFirstTime         = record.Text{VI: "Lần đầu", EN: "First time"}
)

// The partition and the trend.
var (
	sayPartition    = record.Text{VI: "II. Bảng đối chiếu theo quy tắc", EN: "II. Partition by rule"}
	sayInVerdicts   = record.Text{VI: "Đơn vị tính: lượt đối tượng", EN: "Unit: one subject under one rule"}
	sayPopulation   = record.Text{VI: "Đối tượng thuộc diện", EN: "Population"}
	sayUnconfirmed  = record.Text{VI: "Trong đó tham số chưa quyết định", EN: "Of these not confirmed"}
	sayNotEvaluated = record.Text{VI: "Chưa đánh giá: %s", EN: "Not evaluated: %s"}
	saySum          = record.Text{VI: "Đối tượng thuộc diện = Đạt + Sắp đến hạn + Quá hạn + Tạm hoãn/miễn + Chưa đủ dữ liệu: %s = %s + %s + %s + %s + %s.",
		EN: "Population = pass + due soon + overdue + exempt + not enough data: %s = %s + %s + %s + %s + %s."}
	sayNotMet   = record.Text{VI: "Chưa đạt", EN: "Not met"}
	sayDateless = record.Text{VI: "Cột Quá hạn gồm cả trường hợp chưa đạt theo quy tắc không đặt ngày đến hạn; phụ lục ghi các trường hợp này là Chưa đạt.",
		EN: "Overdue includes cases under rules that set no due day; the annexes call these Not met."}
	sayRemarks    = record.Text{VI: "Lưu ý", EN: "Remarks"}
	sayOfRule     = record.Text{VI: "%s: %s", EN: "%s: %s"}
	sayListedLess = record.Text{VI: "bảng đối chiếu có %s trường hợp phải liệt kê, phụ lục có %s", EN: "the partition has %s cases to list, the annex has %s"}
	sayCarried    = record.Text{VI: "%s: %s dòng, trên %s trang tính", EN: "%s: %s rows, on %s sheets"}
	sayFlaws      = record.Text{VI: "%s ô không thể hiện được nguyên văn giá trị trong hồ sơ; xem trang Dữ liệu thiếu",
		EN: "%s cells cannot show their value as it is recorded; see the sheet Missing data"}
	sayTrend        = record.Text{VI: "III. Diễn biến qua các tháng trước và lần này", EN: "III. Trend over the months before and this run"}
	sayOverdueUnder = record.Text{VI: "Số quá hạn tại ngày chốt số liệu", EN: "Overdue as of"}
	sayTotalOf      = record.Text{VI: "Tổng: %s", EN: "Total: %s"}
	sayTooFewRuns   = record.Text{VI: "Chưa đủ số lần rà soát để so sánh.", EN: "There are too few runs to compare."}
	sayTrendRemark  = record.Text{VI: "Dấu – : quy tắc chưa được đánh giá ở lần đó; khi so sánh các dòng tổng cần tính đến điều này.",
		EN: "A dash – says that a rule was not evaluated then; mind this when comparing totals."}
	sayLastIsHeld    = record.Text{VI: "Cột cuối là lần rà soát này, tạm dừng phát hành và chưa có hiệu lực.", EN: "The last column is this run, which is held and has no effect."}
	sayLastIsHistory = record.Text{VI: "Cột cuối là lần rà soát này, chỉ lưu để tra cứu.", EN: "The last column is this run, which is only kept as history."}
	sayUnitsTitle    = record.Text{VI: "IV. Đơn vị có nhiều trường hợp quá hạn nhất", EN: "IV. The units with the most overdue"}
	sayOtherUnits    = record.Text{VI: "%s đơn vị khác", EN: "%s other units"}
	sayNoUnit        = record.Text{VI: "(chưa rõ đơn vị)", EN: "(unit not known)"}
	sayTotal         = record.Text{VI: "Tổng cộng", EN: "Total"}
)

// What stands in place of a value.
var (
	sayNothingListed   = record.Text{VI: "Không có trường hợp nào.", EN: "None."}
	sayNothingJudged   = record.Text{VI: "Lần rà soát này không đánh giá quy tắc nào của phụ lục.", EN: "This run evaluated none of the annex's rules."}
	sayNameless        = record.Text{VI: "(không có tên trong danh sách)", EN: "(no name in the list)"}
	sayBorn            = record.Text{VI: "sinh năm", EN: "born"}
	sayBornUnknown     = record.Text{VI: "trùng tên, chưa rõ năm sinh", EN: "namesake, year of birth not known"}
	sayRetires         = record.Text{VI: "đủ tuổi nghỉ hưu ngày %s", EN: "reaches retirement age on %s"}
	sayGoesOnSince     = record.Text{VI: "%s từ %s", EN: "%s since %s"}
	sayFirstSeen       = record.Text{VI: "%s; phát hiện từ %s", EN: "%s; first seen %s"}
	sayLeaves          = record.Text{VI: "rời cơ quan ngày %s", EN: "last day in the service %s"}
	sayUntil           = record.Text{VI: "đến hết ngày %s", EN: "until %s"}
	sayDecisionNo      = record.Text{VI: "văn bản số %s", EN: "document no. %s"}
	sayEquals          = record.Text{VI: "%s: %s", EN: "%s: %s"}
	sayCut             = record.Text{VI: "… [đã cắt, còn %s ký tự]", EN: "… [cut, %s more characters]"}
	sayWasCut          = record.Text{VI: "dài hơn một ô có thể chứa, đã cắt", EN: "longer than a cell can hold; cut"}
	sayEscaped         = record.Text{VI: "có ký tự không thể hiện được, ghi dưới dạng \\x…", EN: "has characters that cannot be shown; written as \\x…"}
	sayClipped         = record.Text{VI: "cao hơn một dòng có thể in, bản giấy chỉ có phần đầu", EN: "higher than a row can be; paper shows only the beginning"}
	sayMoreCells       = record.Text{VI: "và %s ô khác", EN: "and %s other cells"}
	sayNumberedHeading = record.Text{VI: "%s. %s (%s)", EN: "%s. %s (%s)"}
	sayContinued       = record.Text{VI: "– tiếp theo", EN: "– continued"}
)
