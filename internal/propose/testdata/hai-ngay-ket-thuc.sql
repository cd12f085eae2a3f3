-- Names in two columns, and two columns for each end: which of them is meant, no program can know.
CREATE TABLE don_vi (ma_dv VARCHAR(10) NOT NULL PRIMARY KEY, ten_dv VARCHAR(50) NOT NULL);
INSERT INTO don_vi VALUES ('CLS', 'Cục Lãnh sự'), ('LAO', 'Đại sứ quán tại Lào');
CREATE TABLE nhan_vien (ma_nv INT NOT NULL PRIMARY KEY, ho_va_ten_dem VARCHAR(60) NOT NULL, ten VARCHAR(20) NOT NULL, ngay_sinh DATE, ma_dv VARCHAR(10),
  ngay_thoi_viec DATE, ngay_nghi_huu DATE);
INSERT INTO nhan_vien VALUES (1, 'Nguyễn Văn', 'An', '1955-01-01', 'CLS', NULL, '2020-01-31'), (2, 'Trần Thị', 'Bình', '1980-01-01', 'CLS', '2020-01-31', NULL);
CREATE TABLE vi_tri (ma_vt VARCHAR(10) NOT NULL PRIMARY KEY, ten_vt VARCHAR(50) NOT NULL, ma_dv VARCHAR(10) NOT NULL, thuoc_danh_muc TINYINT NOT NULL);
INSERT INTO vi_tri VALUES ('HC', 'Hộ chiếu', 'CLS', 1);
CREATE TABLE qua_trinh_cong_tac (ma_nv INT NOT NULL, ma_vt VARCHAR(10) NOT NULL, ngay_bo_nhiem DATE NOT NULL, ngay_nhan_viec DATE, ngay_het_han DATE, ngay_ket_thuc DATE);
INSERT INTO qua_trinh_cong_tac VALUES (1, 'HC', '2015-01-01', '2015-02-01', NULL, NULL), (2, 'HC', '2015-01-01', NULL, '2020-01-01', NULL);
CREATE TABLE nhiem_ky (so_tt INT NOT NULL PRIMARY KEY, ma_nv INT NOT NULL, ma_dv VARCHAR(10) NOT NULL, tu_ngay DATE, den_ngay DATE, ngay_ve DATE);
INSERT INTO nhiem_ky VALUES (1, 2, 'LAO', '2022-01-01', '2024-12-31', NULL);
