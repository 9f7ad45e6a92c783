--
-- PostgreSQL database dump
--

\restrict CPK5bLkuUCeheFNSo3VEjdglz6utEAvemyxzJPVlnwYqs1OnHRAiXdXyQoyLM6h

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: store; Type: SCHEMA; Schema: -; Owner: someone
--

CREATE SCHEMA store;


ALTER SCHEMA store OWNER TO someone;

--
-- Name: mood; Type: TYPE; Schema: store; Owner: someone
--

CREATE TYPE store.mood AS ENUM (
    'sad; not',
    'happy'
);


ALTER TYPE store.mood OWNER TO someone;

--
-- Name: add(integer, integer); Type: FUNCTION; Schema: public; Owner: someone
--

CREATE FUNCTION public.add(a integer, b integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$ BEGIN RETURN a + b; END; $$;


ALTER FUNCTION public.add(a integer, b integer) OWNER TO someone;

--
-- Name: twice(integer); Type: FUNCTION; Schema: public; Owner: someone
--

CREATE FUNCTION public.twice(a integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (a > 0) THEN (2 * a)
             ELSE 0
         END AS "case";
END;


ALTER FUNCTION public.twice(a integer) OWNER TO someone;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: orders; Type: TABLE; Schema: public; Owner: someone
--

CREATE TABLE public.orders (
    person integer,
    at timestamp with time zone DEFAULT now(),
    total numeric(10,2)
);


ALTER TABLE public.orders OWNER TO someone;

--
-- Name: TABLE orders; Type: COMMENT; Schema: public; Owner: someone
--

COMMENT ON TABLE public.orders IS 'what was ordered; since 2026';


--
-- Name: sums; Type: MATERIALIZED VIEW; Schema: public; Owner: someone
--

CREATE MATERIALIZED VIEW public.sums AS
 SELECT sum(total) AS sum
   FROM public.orders
  WITH NO DATA;


ALTER MATERIALIZED VIEW public.sums OWNER TO someone;

--
-- Name: people; Type: TABLE; Schema: store; Owner: someone
--

CREATE TABLE store.people (
    id integer NOT NULL,
    name text NOT NULL,
    mood store.mood,
    note text,
    data bytea
);


ALTER TABLE store.people OWNER TO someone;

--
-- Name: totals; Type: VIEW; Schema: public; Owner: someone
--

CREATE VIEW public.totals AS
 SELECT people.name,
    orders.total
   FROM (public.orders
     JOIN store.people ON ((people.id = orders.person)));


ALTER VIEW public.totals OWNER TO someone;

--
-- Name: people_id_seq; Type: SEQUENCE; Schema: store; Owner: someone
--

CREATE SEQUENCE store.people_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE store.people_id_seq OWNER TO someone;

--
-- Name: people_id_seq; Type: SEQUENCE OWNED BY; Schema: store; Owner: someone
--

ALTER SEQUENCE store.people_id_seq OWNED BY store.people.id;


--
-- Name: people id; Type: DEFAULT; Schema: store; Owner: someone
--

ALTER TABLE ONLY store.people ALTER COLUMN id SET DEFAULT nextval('store.people_id_seq'::regclass);


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: someone
--

COPY public.orders (person, at, total) FROM stdin;
1	2026-01-01 00:00:00+00	0.33
2	2026-01-01 00:00:00+00	0.67
3	2026-01-01 00:00:00+00	1.00
4	2026-01-01 00:00:00+00	1.33
5	2026-01-01 00:00:00+00	1.67
6	2026-01-01 00:00:00+00	2.00
7	2026-01-01 00:00:00+00	2.33
8	2026-01-01 00:00:00+00	2.67
9	2026-01-01 00:00:00+00	3.00
10	2026-01-01 00:00:00+00	3.33
11	2026-01-01 00:00:00+00	3.67
12	2026-01-01 00:00:00+00	4.00
13	2026-01-01 00:00:00+00	4.33
14	2026-01-01 00:00:00+00	4.67
15	2026-01-01 00:00:00+00	5.00
16	2026-01-01 00:00:00+00	5.33
17	2026-01-01 00:00:00+00	5.67
18	2026-01-01 00:00:00+00	6.00
19	2026-01-01 00:00:00+00	6.33
20	2026-01-01 00:00:00+00	6.67
21	2026-01-01 00:00:00+00	7.00
22	2026-01-01 00:00:00+00	7.33
23	2026-01-01 00:00:00+00	7.67
24	2026-01-01 00:00:00+00	8.00
25	2026-01-01 00:00:00+00	8.33
26	2026-01-01 00:00:00+00	8.67
27	2026-01-01 00:00:00+00	9.00
28	2026-01-01 00:00:00+00	9.33
29	2026-01-01 00:00:00+00	9.67
30	2026-01-01 00:00:00+00	10.00
31	2026-01-01 00:00:00+00	10.33
32	2026-01-01 00:00:00+00	10.67
33	2026-01-01 00:00:00+00	11.00
34	2026-01-01 00:00:00+00	11.33
35	2026-01-01 00:00:00+00	11.67
36	2026-01-01 00:00:00+00	12.00
37	2026-01-01 00:00:00+00	12.33
38	2026-01-01 00:00:00+00	12.67
39	2026-01-01 00:00:00+00	13.00
40	2026-01-01 00:00:00+00	13.33
41	2026-01-01 00:00:00+00	13.67
42	2026-01-01 00:00:00+00	14.00
43	2026-01-01 00:00:00+00	14.33
44	2026-01-01 00:00:00+00	14.67
45	2026-01-01 00:00:00+00	15.00
46	2026-01-01 00:00:00+00	15.33
47	2026-01-01 00:00:00+00	15.67
48	2026-01-01 00:00:00+00	16.00
49	2026-01-01 00:00:00+00	16.33
50	2026-01-01 00:00:00+00	16.67
51	2026-01-01 00:00:00+00	17.00
52	2026-01-01 00:00:00+00	17.33
53	2026-01-01 00:00:00+00	17.67
54	2026-01-01 00:00:00+00	18.00
55	2026-01-01 00:00:00+00	18.33
56	2026-01-01 00:00:00+00	18.67
57	2026-01-01 00:00:00+00	19.00
58	2026-01-01 00:00:00+00	19.33
59	2026-01-01 00:00:00+00	19.67
60	2026-01-01 00:00:00+00	20.00
61	2026-01-01 00:00:00+00	20.33
62	2026-01-01 00:00:00+00	20.67
63	2026-01-01 00:00:00+00	21.00
64	2026-01-01 00:00:00+00	21.33
65	2026-01-01 00:00:00+00	21.67
66	2026-01-01 00:00:00+00	22.00
67	2026-01-01 00:00:00+00	22.33
68	2026-01-01 00:00:00+00	22.67
69	2026-01-01 00:00:00+00	23.00
70	2026-01-01 00:00:00+00	23.33
71	2026-01-01 00:00:00+00	23.67
72	2026-01-01 00:00:00+00	24.00
73	2026-01-01 00:00:00+00	24.33
74	2026-01-01 00:00:00+00	24.67
75	2026-01-01 00:00:00+00	25.00
76	2026-01-01 00:00:00+00	25.33
77	2026-01-01 00:00:00+00	25.67
78	2026-01-01 00:00:00+00	26.00
79	2026-01-01 00:00:00+00	26.33
80	2026-01-01 00:00:00+00	26.67
81	2026-01-01 00:00:00+00	27.00
82	2026-01-01 00:00:00+00	27.33
83	2026-01-01 00:00:00+00	27.67
84	2026-01-01 00:00:00+00	28.00
85	2026-01-01 00:00:00+00	28.33
86	2026-01-01 00:00:00+00	28.67
87	2026-01-01 00:00:00+00	29.00
88	2026-01-01 00:00:00+00	29.33
89	2026-01-01 00:00:00+00	29.67
90	2026-01-01 00:00:00+00	30.00
91	2026-01-01 00:00:00+00	30.33
92	2026-01-01 00:00:00+00	30.67
93	2026-01-01 00:00:00+00	31.00
94	2026-01-01 00:00:00+00	31.33
95	2026-01-01 00:00:00+00	31.67
96	2026-01-01 00:00:00+00	32.00
97	2026-01-01 00:00:00+00	32.33
98	2026-01-01 00:00:00+00	32.67
99	2026-01-01 00:00:00+00	33.00
100	2026-01-01 00:00:00+00	33.33
\.


--
-- Data for Name: people; Type: TABLE DATA; Schema: store; Owner: someone
--

COPY store.people (id, name, mood, note, data) FROM stdin;
1	Ö'Brien; --	happy	tab\there\nand \\.\n\\.	\\x00ff
2	none	\N	\N	\N
3	person 1	\N	\N	\N
4	person 2	\N	\N	\N
5	person 3	\N	\N	\N
6	person 4	\N	\N	\N
7	person 5	\N	\N	\N
8	person 6	\N	\N	\N
9	person 7	\N	\N	\N
10	person 8	\N	\N	\N
11	person 9	\N	\N	\N
12	person 10	\N	\N	\N
13	person 11	\N	\N	\N
14	person 12	\N	\N	\N
15	person 13	\N	\N	\N
16	person 14	\N	\N	\N
17	person 15	\N	\N	\N
18	person 16	\N	\N	\N
19	person 17	\N	\N	\N
20	person 18	\N	\N	\N
21	person 19	\N	\N	\N
22	person 20	\N	\N	\N
23	person 21	\N	\N	\N
24	person 22	\N	\N	\N
25	person 23	\N	\N	\N
26	person 24	\N	\N	\N
27	person 25	\N	\N	\N
28	person 26	\N	\N	\N
29	person 27	\N	\N	\N
30	person 28	\N	\N	\N
31	person 29	\N	\N	\N
32	person 30	\N	\N	\N
33	person 31	\N	\N	\N
34	person 32	\N	\N	\N
35	person 33	\N	\N	\N
36	person 34	\N	\N	\N
37	person 35	\N	\N	\N
38	person 36	\N	\N	\N
39	person 37	\N	\N	\N
40	person 38	\N	\N	\N
41	person 39	\N	\N	\N
42	person 40	\N	\N	\N
43	person 41	\N	\N	\N
44	person 42	\N	\N	\N
45	person 43	\N	\N	\N
46	person 44	\N	\N	\N
47	person 45	\N	\N	\N
48	person 46	\N	\N	\N
49	person 47	\N	\N	\N
50	person 48	\N	\N	\N
51	person 49	\N	\N	\N
52	person 50	\N	\N	\N
53	person 51	\N	\N	\N
54	person 52	\N	\N	\N
55	person 53	\N	\N	\N
56	person 54	\N	\N	\N
57	person 55	\N	\N	\N
58	person 56	\N	\N	\N
59	person 57	\N	\N	\N
60	person 58	\N	\N	\N
61	person 59	\N	\N	\N
62	person 60	\N	\N	\N
63	person 61	\N	\N	\N
64	person 62	\N	\N	\N
65	person 63	\N	\N	\N
66	person 64	\N	\N	\N
67	person 65	\N	\N	\N
68	person 66	\N	\N	\N
69	person 67	\N	\N	\N
70	person 68	\N	\N	\N
71	person 69	\N	\N	\N
72	person 70	\N	\N	\N
73	person 71	\N	\N	\N
74	person 72	\N	\N	\N
75	person 73	\N	\N	\N
76	person 74	\N	\N	\N
77	person 75	\N	\N	\N
78	person 76	\N	\N	\N
79	person 77	\N	\N	\N
80	person 78	\N	\N	\N
81	person 79	\N	\N	\N
82	person 80	\N	\N	\N
83	person 81	\N	\N	\N
84	person 82	\N	\N	\N
85	person 83	\N	\N	\N
86	person 84	\N	\N	\N
87	person 85	\N	\N	\N
88	person 86	\N	\N	\N
89	person 87	\N	\N	\N
90	person 88	\N	\N	\N
91	person 89	\N	\N	\N
92	person 90	\N	\N	\N
93	person 91	\N	\N	\N
94	person 92	\N	\N	\N
95	person 93	\N	\N	\N
96	person 94	\N	\N	\N
97	person 95	\N	\N	\N
98	person 96	\N	\N	\N
99	person 97	\N	\N	\N
100	person 98	\N	\N	\N
101	person 99	\N	\N	\N
102	person 100	\N	\N	\N
103	person 101	\N	\N	\N
104	person 102	\N	\N	\N
105	person 103	\N	\N	\N
106	person 104	\N	\N	\N
107	person 105	\N	\N	\N
108	person 106	\N	\N	\N
109	person 107	\N	\N	\N
110	person 108	\N	\N	\N
111	person 109	\N	\N	\N
112	person 110	\N	\N	\N
113	person 111	\N	\N	\N
114	person 112	\N	\N	\N
115	person 113	\N	\N	\N
116	person 114	\N	\N	\N
117	person 115	\N	\N	\N
118	person 116	\N	\N	\N
119	person 117	\N	\N	\N
120	person 118	\N	\N	\N
121	person 119	\N	\N	\N
122	person 120	\N	\N	\N
123	person 121	\N	\N	\N
124	person 122	\N	\N	\N
125	person 123	\N	\N	\N
126	person 124	\N	\N	\N
127	person 125	\N	\N	\N
128	person 126	\N	\N	\N
129	person 127	\N	\N	\N
130	person 128	\N	\N	\N
131	person 129	\N	\N	\N
132	person 130	\N	\N	\N
133	person 131	\N	\N	\N
134	person 132	\N	\N	\N
135	person 133	\N	\N	\N
136	person 134	\N	\N	\N
137	person 135	\N	\N	\N
138	person 136	\N	\N	\N
139	person 137	\N	\N	\N
140	person 138	\N	\N	\N
141	person 139	\N	\N	\N
142	person 140	\N	\N	\N
143	person 141	\N	\N	\N
144	person 142	\N	\N	\N
145	person 143	\N	\N	\N
146	person 144	\N	\N	\N
147	person 145	\N	\N	\N
148	person 146	\N	\N	\N
149	person 147	\N	\N	\N
150	person 148	\N	\N	\N
151	person 149	\N	\N	\N
152	person 150	\N	\N	\N
153	person 151	\N	\N	\N
154	person 152	\N	\N	\N
155	person 153	\N	\N	\N
156	person 154	\N	\N	\N
157	person 155	\N	\N	\N
158	person 156	\N	\N	\N
159	person 157	\N	\N	\N
160	person 158	\N	\N	\N
161	person 159	\N	\N	\N
162	person 160	\N	\N	\N
163	person 161	\N	\N	\N
164	person 162	\N	\N	\N
165	person 163	\N	\N	\N
166	person 164	\N	\N	\N
167	person 165	\N	\N	\N
168	person 166	\N	\N	\N
169	person 167	\N	\N	\N
170	person 168	\N	\N	\N
171	person 169	\N	\N	\N
172	person 170	\N	\N	\N
173	person 171	\N	\N	\N
174	person 172	\N	\N	\N
175	person 173	\N	\N	\N
176	person 174	\N	\N	\N
177	person 175	\N	\N	\N
178	person 176	\N	\N	\N
179	person 177	\N	\N	\N
180	person 178	\N	\N	\N
181	person 179	\N	\N	\N
182	person 180	\N	\N	\N
183	person 181	\N	\N	\N
184	person 182	\N	\N	\N
185	person 183	\N	\N	\N
186	person 184	\N	\N	\N
187	person 185	\N	\N	\N
188	person 186	\N	\N	\N
189	person 187	\N	\N	\N
190	person 188	\N	\N	\N
191	person 189	\N	\N	\N
192	person 190	\N	\N	\N
193	person 191	\N	\N	\N
194	person 192	\N	\N	\N
195	person 193	\N	\N	\N
196	person 194	\N	\N	\N
197	person 195	\N	\N	\N
198	person 196	\N	\N	\N
199	person 197	\N	\N	\N
200	person 198	\N	\N	\N
201	person 199	\N	\N	\N
202	person 200	\N	\N	\N
203	person 201	\N	\N	\N
204	person 202	\N	\N	\N
205	person 203	\N	\N	\N
206	person 204	\N	\N	\N
207	person 205	\N	\N	\N
208	person 206	\N	\N	\N
209	person 207	\N	\N	\N
210	person 208	\N	\N	\N
211	person 209	\N	\N	\N
212	person 210	\N	\N	\N
213	person 211	\N	\N	\N
214	person 212	\N	\N	\N
215	person 213	\N	\N	\N
216	person 214	\N	\N	\N
217	person 215	\N	\N	\N
218	person 216	\N	\N	\N
219	person 217	\N	\N	\N
220	person 218	\N	\N	\N
221	person 219	\N	\N	\N
222	person 220	\N	\N	\N
223	person 221	\N	\N	\N
224	person 222	\N	\N	\N
225	person 223	\N	\N	\N
226	person 224	\N	\N	\N
227	person 225	\N	\N	\N
228	person 226	\N	\N	\N
229	person 227	\N	\N	\N
230	person 228	\N	\N	\N
231	person 229	\N	\N	\N
232	person 230	\N	\N	\N
233	person 231	\N	\N	\N
234	person 232	\N	\N	\N
235	person 233	\N	\N	\N
236	person 234	\N	\N	\N
237	person 235	\N	\N	\N
238	person 236	\N	\N	\N
239	person 237	\N	\N	\N
240	person 238	\N	\N	\N
241	person 239	\N	\N	\N
242	person 240	\N	\N	\N
243	person 241	\N	\N	\N
244	person 242	\N	\N	\N
245	person 243	\N	\N	\N
246	person 244	\N	\N	\N
247	person 245	\N	\N	\N
248	person 246	\N	\N	\N
249	person 247	\N	\N	\N
250	person 248	\N	\N	\N
251	person 249	\N	\N	\N
252	person 250	\N	\N	\N
253	person 251	\N	\N	\N
254	person 252	\N	\N	\N
255	person 253	\N	\N	\N
256	person 254	\N	\N	\N
257	person 255	\N	\N	\N
258	person 256	\N	\N	\N
259	person 257	\N	\N	\N
260	person 258	\N	\N	\N
261	person 259	\N	\N	\N
262	person 260	\N	\N	\N
263	person 261	\N	\N	\N
264	person 262	\N	\N	\N
265	person 263	\N	\N	\N
266	person 264	\N	\N	\N
267	person 265	\N	\N	\N
268	person 266	\N	\N	\N
269	person 267	\N	\N	\N
270	person 268	\N	\N	\N
271	person 269	\N	\N	\N
272	person 270	\N	\N	\N
273	person 271	\N	\N	\N
274	person 272	\N	\N	\N
275	person 273	\N	\N	\N
276	person 274	\N	\N	\N
277	person 275	\N	\N	\N
278	person 276	\N	\N	\N
279	person 277	\N	\N	\N
280	person 278	\N	\N	\N
281	person 279	\N	\N	\N
282	person 280	\N	\N	\N
283	person 281	\N	\N	\N
284	person 282	\N	\N	\N
285	person 283	\N	\N	\N
286	person 284	\N	\N	\N
287	person 285	\N	\N	\N
288	person 286	\N	\N	\N
289	person 287	\N	\N	\N
290	person 288	\N	\N	\N
291	person 289	\N	\N	\N
292	person 290	\N	\N	\N
293	person 291	\N	\N	\N
294	person 292	\N	\N	\N
295	person 293	\N	\N	\N
296	person 294	\N	\N	\N
297	person 295	\N	\N	\N
298	person 296	\N	\N	\N
299	person 297	\N	\N	\N
300	person 298	\N	\N	\N
301	person 299	\N	\N	\N
302	person 300	\N	\N	\N
\.


--
-- Name: people_id_seq; Type: SEQUENCE SET; Schema: store; Owner: someone
--

SELECT pg_catalog.setval('store.people_id_seq', 302, true);


--
-- Name: 4242; Type: BLOB METADATA; Schema: -; Owner: someone
--

SELECT pg_catalog.lo_create('4242');

ALTER LARGE OBJECT 4242 OWNER TO someone;

--
-- Data for Name: 4242; Type: BLOBS; Schema: -; Owner: someone
--

BEGIN;

SELECT pg_catalog.lo_open('4242', 131072);
SELECT pg_catalog.lowrite(0, '\x61206c61726765206f626a656374');
SELECT pg_catalog.lo_close(0);

COMMIT;

--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: store; Owner: someone
--

ALTER TABLE ONLY store.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);


--
-- Name: orders_total_idx; Type: INDEX; Schema: public; Owner: someone
--

CREATE INDEX orders_total_idx ON public.orders USING btree (total);


--
-- Name: orders keep; Type: RULE; Schema: public; Owner: someone
--

CREATE RULE keep AS
    ON DELETE TO public.orders DO INSTEAD ( SELECT 1 AS "?column?";
 SELECT 2 AS "?column?";
);


--
-- Name: orders orders_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: someone
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_person_fkey FOREIGN KEY (person) REFERENCES store.people(id);


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT CREATE ON SCHEMA public TO someone;


--
-- Name: TABLE orders; Type: ACL; Schema: public; Owner: someone
--

GRANT SELECT ON TABLE public.orders TO readers;


--
-- Name: sums; Type: MATERIALIZED VIEW DATA; Schema: public; Owner: someone
--

REFRESH MATERIALIZED VIEW public.sums;


--
-- PostgreSQL database dump complete
--

\unrestrict CPK5bLkuUCeheFNSo3VEjdglz6utEAvemyxzJPVlnwYqs1OnHRAiXdXyQoyLM6h

