package sample

// Names are drawn from the commonest ones in about their real proportions, so that a ministry of this size has the
// homonyms that a real one has: several Nguyễn Thị Hương, and Đỗ, Đào and Đinh to be sorted after every D.

func familyNames() []string {
	return []string{"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần",
		"Lê", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đinh",
		"Đoàn", "Trịnh", "Mai", "Tô", "Tạ", "Lương", "Cao", "Chu"}
}

func middleNamesOfMen() []string {
	return []string{"Văn", "Văn", "Văn", "Đức", "Minh", "Quang", "Xuân", "Hữu", "Thanh", "Quốc", "Anh", "Đình", "Tiến", "Ngọc", "Công", "Hoàng"}
}

func middleNamesOfWomen() []string {
	return []string{"Thị", "Thị", "Thị", "Thị", "Thu", "Thanh", "Ngọc", "Minh", "Hồng", "Phương", "Thùy", "Kim", "Bích", "Mai", "Lan", "Diệu"}
}

func givenNamesOfMen() []string {
	return []string{"Hùng", "Dũng", "Tuấn", "Nam", "Hải", "Sơn", "Long", "Cường", "Thắng", "Trung", "Hiếu", "Đạt", "Đức", "Quân", "Khánh", "Bình",
		"An", "Ân", "Phúc", "Lâm", "Tùng", "Toàn", "Thành", "Việt", "Vinh", "Khoa", "Kiên", "Hòa", "Hoá", "Duy", "Đông", "Ánh"}
}

func givenNamesOfWomen() []string {
	return []string{"Hương", "Lan", "Hoa", "Mai", "Hà", "Hằng", "Nga", "Linh", "Trang", "Thảo", "Yến", "Oanh", "Nhung", "Thủy", "Thúy", "Hạnh",
		"Dung", "Dịu", "Đào", "Điệp", "Ngân", "Quỳnh", "Ánh", "Anh", "Vân", "Tâm", "Tuyết", "Phượng", "Giang", "Châu", "Ly", "Uyên"}
}

func (d dice) name(sex string) string {
	if sex == man {
		return pick(d, familyNames()) + " " + pick(d, middleNamesOfMen()) + " " + pick(d, givenNamesOfMen())
	}
	return pick(d, familyNames()) + " " + pick(d, middleNamesOfWomen()) + " " + pick(d, givenNamesOfWomen())
}
