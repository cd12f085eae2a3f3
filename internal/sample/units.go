package sample

import "strings"

// homeUnits are the ministry's units at home as Decree 28/2025 named them: code, name, and how many of its positions are
// listed, by the kinds of work of listedWork.
func homeUnits() []homeUnit {
	return parseHome(`
VCA Vụ Châu Âu
VCM Vụ Châu Mỹ
VDBA Vụ Đông Bắc Á
VDNA Vụ Đông Nam Á - Nam Á - Nam Thái Bình Dương
VTDCP Vụ Trung Đông - Châu Phi
VCSDN Vụ Chính sách đối ngoại
VNGKT Vụ Ngoại giao kinh tế
VASEAN Vụ ASEAN
VTCQT Vụ các Tổ chức quốc tế
VLPQT Vụ Luật pháp và Điều ước quốc tế
VTTBC Vụ Thông tin Báo chí
VTCCB Vụ Tổ chức Cán bộ: TD BN
VPB Văn phòng Bộ: KT MS
TTB Thanh tra Bộ: TTR
CYCNTT Cục Cơ yếu - Công nghệ thông tin: MS
CLS Cục Lãnh sự: HC TT HPH BH QT HT
CLTPD Cục Lễ tân Nhà nước và Phiên dịch đối ngoại: UD KT
CNVVH Cục Ngoại vụ và Ngoại giao văn hóa: DR
CQTTV Cục Quản trị Tài vụ: KT TQ MS XD TS QTO
SNVHCM Sở Ngoại vụ Thành phố Hồ Chí Minh: HC TT HPH KT
UBBG Ủy ban Biên giới quốc gia: KT
UBNV Ủy ban Nhà nước về người Việt Nam ở nước ngoài: HTV KT
HVNG Học viện Ngoại giao: KT MS
BTGVN Báo Thế giới và Việt Nam: KT`)
}

type homeUnit struct {
	code, name string
	listed     []string
}

func parseHome(lines string) (units []homeUnit) {
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		code, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		name, listed, _ := strings.Cut(rest, ": ")
		units = append(units, homeUnit{code, name, strings.Fields(listed)})
	}
	return units
}

// listedWork are the kinds of work on the list of Decree 59/2019: what the position does and after how many months its
// holder must change.
func listedWork() map[string]work {
	return map[string]work{
		"HC": {"Chuyên viên cấp hộ chiếu", 36, true}, "TT": {"Chuyên viên cấp thị thực", 36, true},
		"HPH": {"Chuyên viên hợp pháp hóa, chứng nhận lãnh sự", 36, true}, "BH": {"Chuyên viên bảo hộ công dân", 36, false},
		"QT": {"Chuyên viên quốc tịch", 48, false}, "HT": {"Chuyên viên hộ tịch", 48, false},
		"KT": {"Kế toán viên", 36, true}, "TQ": {"Thủ quỹ", 24, false}, "MS": {"Chuyên viên mua sắm, đấu thầu", 36, true},
		"XD": {"Chuyên viên quản lý đầu tư xây dựng", 36, true}, "TS": {"Chuyên viên quản lý tài sản công", 60, false},
		"QTO": {"Chuyên viên thẩm định quyết toán", 36, true}, "TD": {"Chuyên viên tuyển dụng, điều động", 36, false},
		"BN": {"Chuyên viên quy hoạch, bổ nhiệm", 36, false}, "TTR": {"Thanh tra viên", 36, true}, "UD": {"Chuyên viên ưu đãi, miễn trừ", 36, true},
		"DR": {"Chuyên viên quản lý đoàn ra, đoàn vào", 36, false}, "HTV": {"Chuyên viên thẩm định hỗ trợ cộng đồng", 36, false},
		"LS": {"Cán bộ lãnh sự", 36, true}, "KTN": {"Kế toán cơ quan đại diện", 36, true},
	}
}

type work struct {
	name   string
	months int
	signs  bool
}

// mission is a post abroad: its code, its name, and how large it is (0 small, 1 middle, 2 large).
type mission struct {
	code, name string
	size       int
}

// missions are 70 embassies, 21 consulates general, 4 delegations and one office, 96 in all.
func missions() []mission {
	var all []mission
	add := func(prefix, kind, cities string) {
		for city := range strings.SplitSeq(strings.ReplaceAll(cities, "\n", " "), ",") {
			code, name, _ := strings.Cut(strings.TrimSpace(city), " ")
			size := strings.Count(name, "*")
			all = append(all, mission{prefix + "-" + code, kind + " " + strings.Trim(name, "* "), size})
		}
	}
	add("DSQ", "Đại sứ quán Việt Nam tại", embassies)
	add("TLS", "Tổng Lãnh sự quán Việt Nam tại", consulates)
	add("PD", "Phái đoàn Thường trực Việt Nam tại", "NYC New York**, GVA Geneva**, PAR Paris (UNESCO), JKT Jakarta (ASEAN)")
	add("VP", "Văn phòng Kinh tế - Văn hóa Việt Nam tại", "TPE Đài Bắc**")
	return all
}

const embassies = `BEJ Bắc Kinh**, WAS Washington**, MOW Mát-xcơ-va**, TYO Tô-ky-ô**, SEL Xê-un**, PAR Paris**, BER Béc-lin**,
LON Luân Đôn**, CBR Can-bê-ra**, OTT Ốt-ta-oa*, DEL Niu Đê-li*, VTE Viêng Chăn**, PNH Phnôm Pênh**, BKK Băng Cốc**, SIN Xinh-ga-po*,
KUL Cu-a-la Lăm-pơ**, JKT Gia-các-ta*, MNL Ma-ni-la*, RGN Y-an-gun*, BWN Ban-đa Xê-ri Bê-ga-oan, WLG Oen-linh-tơn, ROM Rô-ma*,
MAD Ma-đrít*, LIS Li-xbon, BRU Brúc-xen**, HAG La Hay*, VIE Viên*, BRN Béc-nơ*, STO Xtốc-khôm, CPH Cô-pen-ha-ghen, OSL Ốt-xlô, HEL Hen-xin-ki,
WAW Vác-xa-va**, PRG Pra-ha**, BUD Bu-đa-pét*, SOF Xô-phi-a, BUH Bu-ca-rét, BTS Bra-ti-xla-va, KBP Ki-ép*, MSQ Min-xcơ, ATH A-ten, ANK An-ca-ra,
ALA A-xta-na, TAS Ta-sken, ULN U-lan-ba-to, FNJ Bình Nhưỡng, DAC Đắc-ca, CMB Cô-lôm-bô, ISB I-xla-ma-bát, THR Tê-hê-ran, BGW Bát-đa,
KWI Cô-oét, RUH Ri-át*, AUH A-bu Đa-bi*, DOH Đô-ha, TLV Ten A-víp*, CAI Cai-rô, ALG An-giê, RBA Ra-bát, PRY Pri-tô-ri-a*, LAD Lu-an-đa*, MPM Ma-pu-tô,
DAR Đa-ét Xa-lam, ABV A-bu-gia, HAV La Ha-ba-na*, MEX Mê-hi-cô, CCS Ca-ra-cát, BSB Bra-xi-li-a*, BUE Bu-ê-nốt Ai-rét, SCL Xan-ti-a-gô`

const consulates = `CAN Quảng Châu*, SHA Thượng Hải*, KMG Côn Minh*, NNG Nam Ninh, HKG Hồng Công*, OSA Ô-xa-ca**, FUK Phu-cu-ô-ca*, SFO Xan Phran-xi-xcô**,
HOU Hiu-xtơn*, VAN Van-cu-vơ, FRA Phran-phuốc*, SYD Xít-ni**, PER Pớc, BOM Mum-bai, KKC Khỏn Kèn*, PKZ Pắc-xê*, SVK Xa-vẳn-na-khệt,
LPQ Luổng Phạ-bang, BTB Bát-tam-boong, KOS Xi-ha-núc Vin, VVO Vla-đi-vô-xtốc`
