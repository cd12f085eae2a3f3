INSERT INTO people VALUES ('adams-john', 'Adams', 'John', '1735', '1826', 'political', 'MA'), ('bruce-david', 'Bruce', 'David', '1898', '1977', 'political', 'MD');
INSERT INTO missions VALUES ('france', 'country', NULL), ('nato', 'organization', 'NATO');
INSERT INTO roles VALUES ('counselor', 'principal', 'official', 'Counselor', '1909', NULL);
INSERT INTO chiefs VALUES ('c1', 'bruce-david', 'ambassador', 'france', 'france', '1949-05-09', '1949-05-14', '1949-05-17', '1952-03-10', NULL, NULL);
INSERT INTO chiefs VALUES ('c2', 'adams-john', 'minister', 'france', 'france', '1778', NULL, '1778-04', NULL, NULL, NULL);
INSERT INTO principals VALUES ('p1', 'bruce-david', 'counselor', '1952-02-01', '1952-02-14', '1953-01-20', NULL, NULL);
