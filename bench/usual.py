"""ROT-001 as it is usually done: everything into memory with pandas, a loop over groups, a sheet with xlsxwriter.

It is what probity is compared with, not what it is checked against: it knows renamed positions, the ministry's periods
and deferrals, but neither summed time, nor retirement, nor what is missing or wrong in the records.

    USUAL_CONNECTION='{"user": …}' python3 usual.py 2026-10-31 overdue.xlsx
"""

import json
import os
import sys
import warnings

import pandas as pd
import pymysql

warnings.filterwarnings("ignore", message="pandas only supports SQLAlchemy")
as_of = pd.Timestamp(sys.argv[1])
connection = pymysql.connect(**json.loads(os.environ["USUAL_CONNECTION"]))


def table(query, *dates):
    frame = pd.read_sql(query, connection)
    for column in dates:
        frame[column] = pd.to_datetime(frame[column], errors="coerce")
    return frame


people = table("SELECT ma_can_bo, ho_ten, ma_don_vi, ngay_thoi_viec FROM can_bo", "ngay_thoi_viec")
holdings = table(
    "SELECT ma_can_bo, ma_vi_tri, tu_ngay, den_ngay FROM qua_trinh_cong_tac", "tu_ngay", "den_ngay")
positions = table("SELECT ma_vi_tri, ten_vi_tri, thuoc_danh_muc, la_quan_ly FROM vi_tri")
lineage = table("SELECT vi_tri_cu, vi_tri_moi FROM vi_tri_ke_thua")
periods = table("SELECT ma_vi_tri, so_thang, tu_ngay, den_ngay FROM thoi_han_vi_tri", "tu_ngay", "den_ngay")
deferrals = table("SELECT ma_can_bo, tu_ngay, den_ngay FROM hoan_chuyen_doi", "tu_ngay", "den_ngay")

renamed = dict(zip(lineage.vi_tri_cu, lineage.vi_tri_moi))
holdings["ma_vi_tri"] = holdings.ma_vi_tri.map(lambda position: renamed.get(position, position))
now = periods[(periods.tu_ngay <= as_of) & (periods.den_ngay.isna() | (periods.den_ngay >= as_of))]
months = dict(zip(now.ma_vi_tri, pd.to_numeric(now.so_thang, errors="coerce").fillna(36).astype(int)))
covering = deferrals[(deferrals.tu_ngay <= as_of) & (deferrals.den_ngay.isna() | (deferrals.den_ngay >= as_of))]
deferred = set(covering.ma_can_bo)

joined = holdings.merge(people, on="ma_can_bo").merge(positions, on="ma_vi_tri")
joined = joined[(joined.tu_ngay <= as_of) & (joined.ngay_thoi_viec.isna() | (joined.ngay_thoi_viec >= as_of))]
joined = joined.sort_values(["ma_can_bo", "ma_vi_tri", "tu_ngay"])

overdue = []
for (person, position), rows in joined.groupby(["ma_can_bo", "ma_vi_tri"]):
    last = rows.iloc[-1]
    if last.thuoc_danh_muc != 1 or last.la_quan_ly != 0 or person in deferred:
        continue
    if pd.notna(last.den_ngay) and last.den_ngay < as_of:
        continue
    since = last.tu_ngay
    for _, earlier in rows.iloc[:-1].iloc[::-1].iterrows():
        if pd.notna(earlier.den_ngay) and earlier.den_ngay + pd.Timedelta(days=1) < since:
            break
        since = earlier.tu_ngay
    due = since + pd.DateOffset(months=months.get(position, 36))
    if due < as_of:
        overdue.append([person, last.ho_ten, last.ma_don_vi, last.ten_vi_tri, since.date(), due.date(), (as_of - due).days])

columns = ["Mã cán bộ", "Họ và tên", "Đơn vị", "Vị trí", "Từ ngày", "Hạn chuyển đổi", "Số ngày quá hạn"]
with pd.ExcelWriter(sys.argv[2], engine="xlsxwriter") as writer:
    pd.DataFrame(overdue, columns=columns).sort_values("Số ngày quá hạn", ascending=False).to_excel(writer, index=False)
print(f"{len(overdue)} overdue among {len(holdings)} assignments")
