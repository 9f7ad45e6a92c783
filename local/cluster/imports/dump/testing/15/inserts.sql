--
-- PostgreSQL database dump
--

\restrict ES7JEhz6zj6NK0eyvI13yn5yHCpjnxSOCVrm7YEnjnllGC985pDnyozUuUjuxcn

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
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
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


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
 SELECT sum(orders.total) AS sum
   FROM public.orders
  WITH NO DATA;


ALTER TABLE public.sums OWNER TO someone;

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


ALTER TABLE public.totals OWNER TO someone;

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


ALTER TABLE store.people_id_seq OWNER TO someone;

--
-- Name: people_id_seq; Type: SEQUENCE OWNED BY; Schema: store; Owner: someone
--

ALTER SEQUENCE store.people_id_seq OWNED BY store.people.id;


--
-- Name: people id; Type: DEFAULT; Schema: store; Owner: someone
--

ALTER TABLE ONLY store.people ALTER COLUMN id SET DEFAULT nextval('store.people_id_seq'::regclass);


--
-- Name: 4242; Type: BLOB; Schema: -; Owner: someone
--

SELECT pg_catalog.lo_create('4242');


ALTER LARGE OBJECT 4242 OWNER TO someone;

--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: someone
--

INSERT INTO public.orders VALUES (1, '2026-01-01 00:00:00+00', 0.33);
INSERT INTO public.orders VALUES (2, '2026-01-01 00:00:00+00', 0.67);
INSERT INTO public.orders VALUES (3, '2026-01-01 00:00:00+00', 1.00);
INSERT INTO public.orders VALUES (4, '2026-01-01 00:00:00+00', 1.33);
INSERT INTO public.orders VALUES (5, '2026-01-01 00:00:00+00', 1.67);
INSERT INTO public.orders VALUES (6, '2026-01-01 00:00:00+00', 2.00);
INSERT INTO public.orders VALUES (7, '2026-01-01 00:00:00+00', 2.33);
INSERT INTO public.orders VALUES (8, '2026-01-01 00:00:00+00', 2.67);
INSERT INTO public.orders VALUES (9, '2026-01-01 00:00:00+00', 3.00);
INSERT INTO public.orders VALUES (10, '2026-01-01 00:00:00+00', 3.33);
INSERT INTO public.orders VALUES (11, '2026-01-01 00:00:00+00', 3.67);
INSERT INTO public.orders VALUES (12, '2026-01-01 00:00:00+00', 4.00);
INSERT INTO public.orders VALUES (13, '2026-01-01 00:00:00+00', 4.33);
INSERT INTO public.orders VALUES (14, '2026-01-01 00:00:00+00', 4.67);
INSERT INTO public.orders VALUES (15, '2026-01-01 00:00:00+00', 5.00);
INSERT INTO public.orders VALUES (16, '2026-01-01 00:00:00+00', 5.33);
INSERT INTO public.orders VALUES (17, '2026-01-01 00:00:00+00', 5.67);
INSERT INTO public.orders VALUES (18, '2026-01-01 00:00:00+00', 6.00);
INSERT INTO public.orders VALUES (19, '2026-01-01 00:00:00+00', 6.33);
INSERT INTO public.orders VALUES (20, '2026-01-01 00:00:00+00', 6.67);
INSERT INTO public.orders VALUES (21, '2026-01-01 00:00:00+00', 7.00);
INSERT INTO public.orders VALUES (22, '2026-01-01 00:00:00+00', 7.33);
INSERT INTO public.orders VALUES (23, '2026-01-01 00:00:00+00', 7.67);
INSERT INTO public.orders VALUES (24, '2026-01-01 00:00:00+00', 8.00);
INSERT INTO public.orders VALUES (25, '2026-01-01 00:00:00+00', 8.33);
INSERT INTO public.orders VALUES (26, '2026-01-01 00:00:00+00', 8.67);
INSERT INTO public.orders VALUES (27, '2026-01-01 00:00:00+00', 9.00);
INSERT INTO public.orders VALUES (28, '2026-01-01 00:00:00+00', 9.33);
INSERT INTO public.orders VALUES (29, '2026-01-01 00:00:00+00', 9.67);
INSERT INTO public.orders VALUES (30, '2026-01-01 00:00:00+00', 10.00);
INSERT INTO public.orders VALUES (31, '2026-01-01 00:00:00+00', 10.33);
INSERT INTO public.orders VALUES (32, '2026-01-01 00:00:00+00', 10.67);
INSERT INTO public.orders VALUES (33, '2026-01-01 00:00:00+00', 11.00);
INSERT INTO public.orders VALUES (34, '2026-01-01 00:00:00+00', 11.33);
INSERT INTO public.orders VALUES (35, '2026-01-01 00:00:00+00', 11.67);
INSERT INTO public.orders VALUES (36, '2026-01-01 00:00:00+00', 12.00);
INSERT INTO public.orders VALUES (37, '2026-01-01 00:00:00+00', 12.33);
INSERT INTO public.orders VALUES (38, '2026-01-01 00:00:00+00', 12.67);
INSERT INTO public.orders VALUES (39, '2026-01-01 00:00:00+00', 13.00);
INSERT INTO public.orders VALUES (40, '2026-01-01 00:00:00+00', 13.33);
INSERT INTO public.orders VALUES (41, '2026-01-01 00:00:00+00', 13.67);
INSERT INTO public.orders VALUES (42, '2026-01-01 00:00:00+00', 14.00);
INSERT INTO public.orders VALUES (43, '2026-01-01 00:00:00+00', 14.33);
INSERT INTO public.orders VALUES (44, '2026-01-01 00:00:00+00', 14.67);
INSERT INTO public.orders VALUES (45, '2026-01-01 00:00:00+00', 15.00);
INSERT INTO public.orders VALUES (46, '2026-01-01 00:00:00+00', 15.33);
INSERT INTO public.orders VALUES (47, '2026-01-01 00:00:00+00', 15.67);
INSERT INTO public.orders VALUES (48, '2026-01-01 00:00:00+00', 16.00);
INSERT INTO public.orders VALUES (49, '2026-01-01 00:00:00+00', 16.33);
INSERT INTO public.orders VALUES (50, '2026-01-01 00:00:00+00', 16.67);
INSERT INTO public.orders VALUES (51, '2026-01-01 00:00:00+00', 17.00);
INSERT INTO public.orders VALUES (52, '2026-01-01 00:00:00+00', 17.33);
INSERT INTO public.orders VALUES (53, '2026-01-01 00:00:00+00', 17.67);
INSERT INTO public.orders VALUES (54, '2026-01-01 00:00:00+00', 18.00);
INSERT INTO public.orders VALUES (55, '2026-01-01 00:00:00+00', 18.33);
INSERT INTO public.orders VALUES (56, '2026-01-01 00:00:00+00', 18.67);
INSERT INTO public.orders VALUES (57, '2026-01-01 00:00:00+00', 19.00);
INSERT INTO public.orders VALUES (58, '2026-01-01 00:00:00+00', 19.33);
INSERT INTO public.orders VALUES (59, '2026-01-01 00:00:00+00', 19.67);
INSERT INTO public.orders VALUES (60, '2026-01-01 00:00:00+00', 20.00);
INSERT INTO public.orders VALUES (61, '2026-01-01 00:00:00+00', 20.33);
INSERT INTO public.orders VALUES (62, '2026-01-01 00:00:00+00', 20.67);
INSERT INTO public.orders VALUES (63, '2026-01-01 00:00:00+00', 21.00);
INSERT INTO public.orders VALUES (64, '2026-01-01 00:00:00+00', 21.33);
INSERT INTO public.orders VALUES (65, '2026-01-01 00:00:00+00', 21.67);
INSERT INTO public.orders VALUES (66, '2026-01-01 00:00:00+00', 22.00);
INSERT INTO public.orders VALUES (67, '2026-01-01 00:00:00+00', 22.33);
INSERT INTO public.orders VALUES (68, '2026-01-01 00:00:00+00', 22.67);
INSERT INTO public.orders VALUES (69, '2026-01-01 00:00:00+00', 23.00);
INSERT INTO public.orders VALUES (70, '2026-01-01 00:00:00+00', 23.33);
INSERT INTO public.orders VALUES (71, '2026-01-01 00:00:00+00', 23.67);
INSERT INTO public.orders VALUES (72, '2026-01-01 00:00:00+00', 24.00);
INSERT INTO public.orders VALUES (73, '2026-01-01 00:00:00+00', 24.33);
INSERT INTO public.orders VALUES (74, '2026-01-01 00:00:00+00', 24.67);
INSERT INTO public.orders VALUES (75, '2026-01-01 00:00:00+00', 25.00);
INSERT INTO public.orders VALUES (76, '2026-01-01 00:00:00+00', 25.33);
INSERT INTO public.orders VALUES (77, '2026-01-01 00:00:00+00', 25.67);
INSERT INTO public.orders VALUES (78, '2026-01-01 00:00:00+00', 26.00);
INSERT INTO public.orders VALUES (79, '2026-01-01 00:00:00+00', 26.33);
INSERT INTO public.orders VALUES (80, '2026-01-01 00:00:00+00', 26.67);
INSERT INTO public.orders VALUES (81, '2026-01-01 00:00:00+00', 27.00);
INSERT INTO public.orders VALUES (82, '2026-01-01 00:00:00+00', 27.33);
INSERT INTO public.orders VALUES (83, '2026-01-01 00:00:00+00', 27.67);
INSERT INTO public.orders VALUES (84, '2026-01-01 00:00:00+00', 28.00);
INSERT INTO public.orders VALUES (85, '2026-01-01 00:00:00+00', 28.33);
INSERT INTO public.orders VALUES (86, '2026-01-01 00:00:00+00', 28.67);
INSERT INTO public.orders VALUES (87, '2026-01-01 00:00:00+00', 29.00);
INSERT INTO public.orders VALUES (88, '2026-01-01 00:00:00+00', 29.33);
INSERT INTO public.orders VALUES (89, '2026-01-01 00:00:00+00', 29.67);
INSERT INTO public.orders VALUES (90, '2026-01-01 00:00:00+00', 30.00);
INSERT INTO public.orders VALUES (91, '2026-01-01 00:00:00+00', 30.33);
INSERT INTO public.orders VALUES (92, '2026-01-01 00:00:00+00', 30.67);
INSERT INTO public.orders VALUES (93, '2026-01-01 00:00:00+00', 31.00);
INSERT INTO public.orders VALUES (94, '2026-01-01 00:00:00+00', 31.33);
INSERT INTO public.orders VALUES (95, '2026-01-01 00:00:00+00', 31.67);
INSERT INTO public.orders VALUES (96, '2026-01-01 00:00:00+00', 32.00);
INSERT INTO public.orders VALUES (97, '2026-01-01 00:00:00+00', 32.33);
INSERT INTO public.orders VALUES (98, '2026-01-01 00:00:00+00', 32.67);
INSERT INTO public.orders VALUES (99, '2026-01-01 00:00:00+00', 33.00);
INSERT INTO public.orders VALUES (100, '2026-01-01 00:00:00+00', 33.33);


--
-- Data for Name: people; Type: TABLE DATA; Schema: store; Owner: someone
--

INSERT INTO store.people VALUES (1, 'Ö''Brien; --', 'happy', 'tab	here
and \.
\.', '\x00ff');
INSERT INTO store.people VALUES (2, 'none', NULL, NULL, NULL);
INSERT INTO store.people VALUES (3, 'person 1', NULL, NULL, NULL);
INSERT INTO store.people VALUES (4, 'person 2', NULL, NULL, NULL);
INSERT INTO store.people VALUES (5, 'person 3', NULL, NULL, NULL);
INSERT INTO store.people VALUES (6, 'person 4', NULL, NULL, NULL);
INSERT INTO store.people VALUES (7, 'person 5', NULL, NULL, NULL);
INSERT INTO store.people VALUES (8, 'person 6', NULL, NULL, NULL);
INSERT INTO store.people VALUES (9, 'person 7', NULL, NULL, NULL);
INSERT INTO store.people VALUES (10, 'person 8', NULL, NULL, NULL);
INSERT INTO store.people VALUES (11, 'person 9', NULL, NULL, NULL);
INSERT INTO store.people VALUES (12, 'person 10', NULL, NULL, NULL);
INSERT INTO store.people VALUES (13, 'person 11', NULL, NULL, NULL);
INSERT INTO store.people VALUES (14, 'person 12', NULL, NULL, NULL);
INSERT INTO store.people VALUES (15, 'person 13', NULL, NULL, NULL);
INSERT INTO store.people VALUES (16, 'person 14', NULL, NULL, NULL);
INSERT INTO store.people VALUES (17, 'person 15', NULL, NULL, NULL);
INSERT INTO store.people VALUES (18, 'person 16', NULL, NULL, NULL);
INSERT INTO store.people VALUES (19, 'person 17', NULL, NULL, NULL);
INSERT INTO store.people VALUES (20, 'person 18', NULL, NULL, NULL);
INSERT INTO store.people VALUES (21, 'person 19', NULL, NULL, NULL);
INSERT INTO store.people VALUES (22, 'person 20', NULL, NULL, NULL);
INSERT INTO store.people VALUES (23, 'person 21', NULL, NULL, NULL);
INSERT INTO store.people VALUES (24, 'person 22', NULL, NULL, NULL);
INSERT INTO store.people VALUES (25, 'person 23', NULL, NULL, NULL);
INSERT INTO store.people VALUES (26, 'person 24', NULL, NULL, NULL);
INSERT INTO store.people VALUES (27, 'person 25', NULL, NULL, NULL);
INSERT INTO store.people VALUES (28, 'person 26', NULL, NULL, NULL);
INSERT INTO store.people VALUES (29, 'person 27', NULL, NULL, NULL);
INSERT INTO store.people VALUES (30, 'person 28', NULL, NULL, NULL);
INSERT INTO store.people VALUES (31, 'person 29', NULL, NULL, NULL);
INSERT INTO store.people VALUES (32, 'person 30', NULL, NULL, NULL);
INSERT INTO store.people VALUES (33, 'person 31', NULL, NULL, NULL);
INSERT INTO store.people VALUES (34, 'person 32', NULL, NULL, NULL);
INSERT INTO store.people VALUES (35, 'person 33', NULL, NULL, NULL);
INSERT INTO store.people VALUES (36, 'person 34', NULL, NULL, NULL);
INSERT INTO store.people VALUES (37, 'person 35', NULL, NULL, NULL);
INSERT INTO store.people VALUES (38, 'person 36', NULL, NULL, NULL);
INSERT INTO store.people VALUES (39, 'person 37', NULL, NULL, NULL);
INSERT INTO store.people VALUES (40, 'person 38', NULL, NULL, NULL);
INSERT INTO store.people VALUES (41, 'person 39', NULL, NULL, NULL);
INSERT INTO store.people VALUES (42, 'person 40', NULL, NULL, NULL);
INSERT INTO store.people VALUES (43, 'person 41', NULL, NULL, NULL);
INSERT INTO store.people VALUES (44, 'person 42', NULL, NULL, NULL);
INSERT INTO store.people VALUES (45, 'person 43', NULL, NULL, NULL);
INSERT INTO store.people VALUES (46, 'person 44', NULL, NULL, NULL);
INSERT INTO store.people VALUES (47, 'person 45', NULL, NULL, NULL);
INSERT INTO store.people VALUES (48, 'person 46', NULL, NULL, NULL);
INSERT INTO store.people VALUES (49, 'person 47', NULL, NULL, NULL);
INSERT INTO store.people VALUES (50, 'person 48', NULL, NULL, NULL);
INSERT INTO store.people VALUES (51, 'person 49', NULL, NULL, NULL);
INSERT INTO store.people VALUES (52, 'person 50', NULL, NULL, NULL);
INSERT INTO store.people VALUES (53, 'person 51', NULL, NULL, NULL);
INSERT INTO store.people VALUES (54, 'person 52', NULL, NULL, NULL);
INSERT INTO store.people VALUES (55, 'person 53', NULL, NULL, NULL);
INSERT INTO store.people VALUES (56, 'person 54', NULL, NULL, NULL);
INSERT INTO store.people VALUES (57, 'person 55', NULL, NULL, NULL);
INSERT INTO store.people VALUES (58, 'person 56', NULL, NULL, NULL);
INSERT INTO store.people VALUES (59, 'person 57', NULL, NULL, NULL);
INSERT INTO store.people VALUES (60, 'person 58', NULL, NULL, NULL);
INSERT INTO store.people VALUES (61, 'person 59', NULL, NULL, NULL);
INSERT INTO store.people VALUES (62, 'person 60', NULL, NULL, NULL);
INSERT INTO store.people VALUES (63, 'person 61', NULL, NULL, NULL);
INSERT INTO store.people VALUES (64, 'person 62', NULL, NULL, NULL);
INSERT INTO store.people VALUES (65, 'person 63', NULL, NULL, NULL);
INSERT INTO store.people VALUES (66, 'person 64', NULL, NULL, NULL);
INSERT INTO store.people VALUES (67, 'person 65', NULL, NULL, NULL);
INSERT INTO store.people VALUES (68, 'person 66', NULL, NULL, NULL);
INSERT INTO store.people VALUES (69, 'person 67', NULL, NULL, NULL);
INSERT INTO store.people VALUES (70, 'person 68', NULL, NULL, NULL);
INSERT INTO store.people VALUES (71, 'person 69', NULL, NULL, NULL);
INSERT INTO store.people VALUES (72, 'person 70', NULL, NULL, NULL);
INSERT INTO store.people VALUES (73, 'person 71', NULL, NULL, NULL);
INSERT INTO store.people VALUES (74, 'person 72', NULL, NULL, NULL);
INSERT INTO store.people VALUES (75, 'person 73', NULL, NULL, NULL);
INSERT INTO store.people VALUES (76, 'person 74', NULL, NULL, NULL);
INSERT INTO store.people VALUES (77, 'person 75', NULL, NULL, NULL);
INSERT INTO store.people VALUES (78, 'person 76', NULL, NULL, NULL);
INSERT INTO store.people VALUES (79, 'person 77', NULL, NULL, NULL);
INSERT INTO store.people VALUES (80, 'person 78', NULL, NULL, NULL);
INSERT INTO store.people VALUES (81, 'person 79', NULL, NULL, NULL);
INSERT INTO store.people VALUES (82, 'person 80', NULL, NULL, NULL);
INSERT INTO store.people VALUES (83, 'person 81', NULL, NULL, NULL);
INSERT INTO store.people VALUES (84, 'person 82', NULL, NULL, NULL);
INSERT INTO store.people VALUES (85, 'person 83', NULL, NULL, NULL);
INSERT INTO store.people VALUES (86, 'person 84', NULL, NULL, NULL);
INSERT INTO store.people VALUES (87, 'person 85', NULL, NULL, NULL);
INSERT INTO store.people VALUES (88, 'person 86', NULL, NULL, NULL);
INSERT INTO store.people VALUES (89, 'person 87', NULL, NULL, NULL);
INSERT INTO store.people VALUES (90, 'person 88', NULL, NULL, NULL);
INSERT INTO store.people VALUES (91, 'person 89', NULL, NULL, NULL);
INSERT INTO store.people VALUES (92, 'person 90', NULL, NULL, NULL);
INSERT INTO store.people VALUES (93, 'person 91', NULL, NULL, NULL);
INSERT INTO store.people VALUES (94, 'person 92', NULL, NULL, NULL);
INSERT INTO store.people VALUES (95, 'person 93', NULL, NULL, NULL);
INSERT INTO store.people VALUES (96, 'person 94', NULL, NULL, NULL);
INSERT INTO store.people VALUES (97, 'person 95', NULL, NULL, NULL);
INSERT INTO store.people VALUES (98, 'person 96', NULL, NULL, NULL);
INSERT INTO store.people VALUES (99, 'person 97', NULL, NULL, NULL);
INSERT INTO store.people VALUES (100, 'person 98', NULL, NULL, NULL);
INSERT INTO store.people VALUES (101, 'person 99', NULL, NULL, NULL);
INSERT INTO store.people VALUES (102, 'person 100', NULL, NULL, NULL);
INSERT INTO store.people VALUES (103, 'person 101', NULL, NULL, NULL);
INSERT INTO store.people VALUES (104, 'person 102', NULL, NULL, NULL);
INSERT INTO store.people VALUES (105, 'person 103', NULL, NULL, NULL);
INSERT INTO store.people VALUES (106, 'person 104', NULL, NULL, NULL);
INSERT INTO store.people VALUES (107, 'person 105', NULL, NULL, NULL);
INSERT INTO store.people VALUES (108, 'person 106', NULL, NULL, NULL);
INSERT INTO store.people VALUES (109, 'person 107', NULL, NULL, NULL);
INSERT INTO store.people VALUES (110, 'person 108', NULL, NULL, NULL);
INSERT INTO store.people VALUES (111, 'person 109', NULL, NULL, NULL);
INSERT INTO store.people VALUES (112, 'person 110', NULL, NULL, NULL);
INSERT INTO store.people VALUES (113, 'person 111', NULL, NULL, NULL);
INSERT INTO store.people VALUES (114, 'person 112', NULL, NULL, NULL);
INSERT INTO store.people VALUES (115, 'person 113', NULL, NULL, NULL);
INSERT INTO store.people VALUES (116, 'person 114', NULL, NULL, NULL);
INSERT INTO store.people VALUES (117, 'person 115', NULL, NULL, NULL);
INSERT INTO store.people VALUES (118, 'person 116', NULL, NULL, NULL);
INSERT INTO store.people VALUES (119, 'person 117', NULL, NULL, NULL);
INSERT INTO store.people VALUES (120, 'person 118', NULL, NULL, NULL);
INSERT INTO store.people VALUES (121, 'person 119', NULL, NULL, NULL);
INSERT INTO store.people VALUES (122, 'person 120', NULL, NULL, NULL);
INSERT INTO store.people VALUES (123, 'person 121', NULL, NULL, NULL);
INSERT INTO store.people VALUES (124, 'person 122', NULL, NULL, NULL);
INSERT INTO store.people VALUES (125, 'person 123', NULL, NULL, NULL);
INSERT INTO store.people VALUES (126, 'person 124', NULL, NULL, NULL);
INSERT INTO store.people VALUES (127, 'person 125', NULL, NULL, NULL);
INSERT INTO store.people VALUES (128, 'person 126', NULL, NULL, NULL);
INSERT INTO store.people VALUES (129, 'person 127', NULL, NULL, NULL);
INSERT INTO store.people VALUES (130, 'person 128', NULL, NULL, NULL);
INSERT INTO store.people VALUES (131, 'person 129', NULL, NULL, NULL);
INSERT INTO store.people VALUES (132, 'person 130', NULL, NULL, NULL);
INSERT INTO store.people VALUES (133, 'person 131', NULL, NULL, NULL);
INSERT INTO store.people VALUES (134, 'person 132', NULL, NULL, NULL);
INSERT INTO store.people VALUES (135, 'person 133', NULL, NULL, NULL);
INSERT INTO store.people VALUES (136, 'person 134', NULL, NULL, NULL);
INSERT INTO store.people VALUES (137, 'person 135', NULL, NULL, NULL);
INSERT INTO store.people VALUES (138, 'person 136', NULL, NULL, NULL);
INSERT INTO store.people VALUES (139, 'person 137', NULL, NULL, NULL);
INSERT INTO store.people VALUES (140, 'person 138', NULL, NULL, NULL);
INSERT INTO store.people VALUES (141, 'person 139', NULL, NULL, NULL);
INSERT INTO store.people VALUES (142, 'person 140', NULL, NULL, NULL);
INSERT INTO store.people VALUES (143, 'person 141', NULL, NULL, NULL);
INSERT INTO store.people VALUES (144, 'person 142', NULL, NULL, NULL);
INSERT INTO store.people VALUES (145, 'person 143', NULL, NULL, NULL);
INSERT INTO store.people VALUES (146, 'person 144', NULL, NULL, NULL);
INSERT INTO store.people VALUES (147, 'person 145', NULL, NULL, NULL);
INSERT INTO store.people VALUES (148, 'person 146', NULL, NULL, NULL);
INSERT INTO store.people VALUES (149, 'person 147', NULL, NULL, NULL);
INSERT INTO store.people VALUES (150, 'person 148', NULL, NULL, NULL);
INSERT INTO store.people VALUES (151, 'person 149', NULL, NULL, NULL);
INSERT INTO store.people VALUES (152, 'person 150', NULL, NULL, NULL);
INSERT INTO store.people VALUES (153, 'person 151', NULL, NULL, NULL);
INSERT INTO store.people VALUES (154, 'person 152', NULL, NULL, NULL);
INSERT INTO store.people VALUES (155, 'person 153', NULL, NULL, NULL);
INSERT INTO store.people VALUES (156, 'person 154', NULL, NULL, NULL);
INSERT INTO store.people VALUES (157, 'person 155', NULL, NULL, NULL);
INSERT INTO store.people VALUES (158, 'person 156', NULL, NULL, NULL);
INSERT INTO store.people VALUES (159, 'person 157', NULL, NULL, NULL);
INSERT INTO store.people VALUES (160, 'person 158', NULL, NULL, NULL);
INSERT INTO store.people VALUES (161, 'person 159', NULL, NULL, NULL);
INSERT INTO store.people VALUES (162, 'person 160', NULL, NULL, NULL);
INSERT INTO store.people VALUES (163, 'person 161', NULL, NULL, NULL);
INSERT INTO store.people VALUES (164, 'person 162', NULL, NULL, NULL);
INSERT INTO store.people VALUES (165, 'person 163', NULL, NULL, NULL);
INSERT INTO store.people VALUES (166, 'person 164', NULL, NULL, NULL);
INSERT INTO store.people VALUES (167, 'person 165', NULL, NULL, NULL);
INSERT INTO store.people VALUES (168, 'person 166', NULL, NULL, NULL);
INSERT INTO store.people VALUES (169, 'person 167', NULL, NULL, NULL);
INSERT INTO store.people VALUES (170, 'person 168', NULL, NULL, NULL);
INSERT INTO store.people VALUES (171, 'person 169', NULL, NULL, NULL);
INSERT INTO store.people VALUES (172, 'person 170', NULL, NULL, NULL);
INSERT INTO store.people VALUES (173, 'person 171', NULL, NULL, NULL);
INSERT INTO store.people VALUES (174, 'person 172', NULL, NULL, NULL);
INSERT INTO store.people VALUES (175, 'person 173', NULL, NULL, NULL);
INSERT INTO store.people VALUES (176, 'person 174', NULL, NULL, NULL);
INSERT INTO store.people VALUES (177, 'person 175', NULL, NULL, NULL);
INSERT INTO store.people VALUES (178, 'person 176', NULL, NULL, NULL);
INSERT INTO store.people VALUES (179, 'person 177', NULL, NULL, NULL);
INSERT INTO store.people VALUES (180, 'person 178', NULL, NULL, NULL);
INSERT INTO store.people VALUES (181, 'person 179', NULL, NULL, NULL);
INSERT INTO store.people VALUES (182, 'person 180', NULL, NULL, NULL);
INSERT INTO store.people VALUES (183, 'person 181', NULL, NULL, NULL);
INSERT INTO store.people VALUES (184, 'person 182', NULL, NULL, NULL);
INSERT INTO store.people VALUES (185, 'person 183', NULL, NULL, NULL);
INSERT INTO store.people VALUES (186, 'person 184', NULL, NULL, NULL);
INSERT INTO store.people VALUES (187, 'person 185', NULL, NULL, NULL);
INSERT INTO store.people VALUES (188, 'person 186', NULL, NULL, NULL);
INSERT INTO store.people VALUES (189, 'person 187', NULL, NULL, NULL);
INSERT INTO store.people VALUES (190, 'person 188', NULL, NULL, NULL);
INSERT INTO store.people VALUES (191, 'person 189', NULL, NULL, NULL);
INSERT INTO store.people VALUES (192, 'person 190', NULL, NULL, NULL);
INSERT INTO store.people VALUES (193, 'person 191', NULL, NULL, NULL);
INSERT INTO store.people VALUES (194, 'person 192', NULL, NULL, NULL);
INSERT INTO store.people VALUES (195, 'person 193', NULL, NULL, NULL);
INSERT INTO store.people VALUES (196, 'person 194', NULL, NULL, NULL);
INSERT INTO store.people VALUES (197, 'person 195', NULL, NULL, NULL);
INSERT INTO store.people VALUES (198, 'person 196', NULL, NULL, NULL);
INSERT INTO store.people VALUES (199, 'person 197', NULL, NULL, NULL);
INSERT INTO store.people VALUES (200, 'person 198', NULL, NULL, NULL);
INSERT INTO store.people VALUES (201, 'person 199', NULL, NULL, NULL);
INSERT INTO store.people VALUES (202, 'person 200', NULL, NULL, NULL);
INSERT INTO store.people VALUES (203, 'person 201', NULL, NULL, NULL);
INSERT INTO store.people VALUES (204, 'person 202', NULL, NULL, NULL);
INSERT INTO store.people VALUES (205, 'person 203', NULL, NULL, NULL);
INSERT INTO store.people VALUES (206, 'person 204', NULL, NULL, NULL);
INSERT INTO store.people VALUES (207, 'person 205', NULL, NULL, NULL);
INSERT INTO store.people VALUES (208, 'person 206', NULL, NULL, NULL);
INSERT INTO store.people VALUES (209, 'person 207', NULL, NULL, NULL);
INSERT INTO store.people VALUES (210, 'person 208', NULL, NULL, NULL);
INSERT INTO store.people VALUES (211, 'person 209', NULL, NULL, NULL);
INSERT INTO store.people VALUES (212, 'person 210', NULL, NULL, NULL);
INSERT INTO store.people VALUES (213, 'person 211', NULL, NULL, NULL);
INSERT INTO store.people VALUES (214, 'person 212', NULL, NULL, NULL);
INSERT INTO store.people VALUES (215, 'person 213', NULL, NULL, NULL);
INSERT INTO store.people VALUES (216, 'person 214', NULL, NULL, NULL);
INSERT INTO store.people VALUES (217, 'person 215', NULL, NULL, NULL);
INSERT INTO store.people VALUES (218, 'person 216', NULL, NULL, NULL);
INSERT INTO store.people VALUES (219, 'person 217', NULL, NULL, NULL);
INSERT INTO store.people VALUES (220, 'person 218', NULL, NULL, NULL);
INSERT INTO store.people VALUES (221, 'person 219', NULL, NULL, NULL);
INSERT INTO store.people VALUES (222, 'person 220', NULL, NULL, NULL);
INSERT INTO store.people VALUES (223, 'person 221', NULL, NULL, NULL);
INSERT INTO store.people VALUES (224, 'person 222', NULL, NULL, NULL);
INSERT INTO store.people VALUES (225, 'person 223', NULL, NULL, NULL);
INSERT INTO store.people VALUES (226, 'person 224', NULL, NULL, NULL);
INSERT INTO store.people VALUES (227, 'person 225', NULL, NULL, NULL);
INSERT INTO store.people VALUES (228, 'person 226', NULL, NULL, NULL);
INSERT INTO store.people VALUES (229, 'person 227', NULL, NULL, NULL);
INSERT INTO store.people VALUES (230, 'person 228', NULL, NULL, NULL);
INSERT INTO store.people VALUES (231, 'person 229', NULL, NULL, NULL);
INSERT INTO store.people VALUES (232, 'person 230', NULL, NULL, NULL);
INSERT INTO store.people VALUES (233, 'person 231', NULL, NULL, NULL);
INSERT INTO store.people VALUES (234, 'person 232', NULL, NULL, NULL);
INSERT INTO store.people VALUES (235, 'person 233', NULL, NULL, NULL);
INSERT INTO store.people VALUES (236, 'person 234', NULL, NULL, NULL);
INSERT INTO store.people VALUES (237, 'person 235', NULL, NULL, NULL);
INSERT INTO store.people VALUES (238, 'person 236', NULL, NULL, NULL);
INSERT INTO store.people VALUES (239, 'person 237', NULL, NULL, NULL);
INSERT INTO store.people VALUES (240, 'person 238', NULL, NULL, NULL);
INSERT INTO store.people VALUES (241, 'person 239', NULL, NULL, NULL);
INSERT INTO store.people VALUES (242, 'person 240', NULL, NULL, NULL);
INSERT INTO store.people VALUES (243, 'person 241', NULL, NULL, NULL);
INSERT INTO store.people VALUES (244, 'person 242', NULL, NULL, NULL);
INSERT INTO store.people VALUES (245, 'person 243', NULL, NULL, NULL);
INSERT INTO store.people VALUES (246, 'person 244', NULL, NULL, NULL);
INSERT INTO store.people VALUES (247, 'person 245', NULL, NULL, NULL);
INSERT INTO store.people VALUES (248, 'person 246', NULL, NULL, NULL);
INSERT INTO store.people VALUES (249, 'person 247', NULL, NULL, NULL);
INSERT INTO store.people VALUES (250, 'person 248', NULL, NULL, NULL);
INSERT INTO store.people VALUES (251, 'person 249', NULL, NULL, NULL);
INSERT INTO store.people VALUES (252, 'person 250', NULL, NULL, NULL);
INSERT INTO store.people VALUES (253, 'person 251', NULL, NULL, NULL);
INSERT INTO store.people VALUES (254, 'person 252', NULL, NULL, NULL);
INSERT INTO store.people VALUES (255, 'person 253', NULL, NULL, NULL);
INSERT INTO store.people VALUES (256, 'person 254', NULL, NULL, NULL);
INSERT INTO store.people VALUES (257, 'person 255', NULL, NULL, NULL);
INSERT INTO store.people VALUES (258, 'person 256', NULL, NULL, NULL);
INSERT INTO store.people VALUES (259, 'person 257', NULL, NULL, NULL);
INSERT INTO store.people VALUES (260, 'person 258', NULL, NULL, NULL);
INSERT INTO store.people VALUES (261, 'person 259', NULL, NULL, NULL);
INSERT INTO store.people VALUES (262, 'person 260', NULL, NULL, NULL);
INSERT INTO store.people VALUES (263, 'person 261', NULL, NULL, NULL);
INSERT INTO store.people VALUES (264, 'person 262', NULL, NULL, NULL);
INSERT INTO store.people VALUES (265, 'person 263', NULL, NULL, NULL);
INSERT INTO store.people VALUES (266, 'person 264', NULL, NULL, NULL);
INSERT INTO store.people VALUES (267, 'person 265', NULL, NULL, NULL);
INSERT INTO store.people VALUES (268, 'person 266', NULL, NULL, NULL);
INSERT INTO store.people VALUES (269, 'person 267', NULL, NULL, NULL);
INSERT INTO store.people VALUES (270, 'person 268', NULL, NULL, NULL);
INSERT INTO store.people VALUES (271, 'person 269', NULL, NULL, NULL);
INSERT INTO store.people VALUES (272, 'person 270', NULL, NULL, NULL);
INSERT INTO store.people VALUES (273, 'person 271', NULL, NULL, NULL);
INSERT INTO store.people VALUES (274, 'person 272', NULL, NULL, NULL);
INSERT INTO store.people VALUES (275, 'person 273', NULL, NULL, NULL);
INSERT INTO store.people VALUES (276, 'person 274', NULL, NULL, NULL);
INSERT INTO store.people VALUES (277, 'person 275', NULL, NULL, NULL);
INSERT INTO store.people VALUES (278, 'person 276', NULL, NULL, NULL);
INSERT INTO store.people VALUES (279, 'person 277', NULL, NULL, NULL);
INSERT INTO store.people VALUES (280, 'person 278', NULL, NULL, NULL);
INSERT INTO store.people VALUES (281, 'person 279', NULL, NULL, NULL);
INSERT INTO store.people VALUES (282, 'person 280', NULL, NULL, NULL);
INSERT INTO store.people VALUES (283, 'person 281', NULL, NULL, NULL);
INSERT INTO store.people VALUES (284, 'person 282', NULL, NULL, NULL);
INSERT INTO store.people VALUES (285, 'person 283', NULL, NULL, NULL);
INSERT INTO store.people VALUES (286, 'person 284', NULL, NULL, NULL);
INSERT INTO store.people VALUES (287, 'person 285', NULL, NULL, NULL);
INSERT INTO store.people VALUES (288, 'person 286', NULL, NULL, NULL);
INSERT INTO store.people VALUES (289, 'person 287', NULL, NULL, NULL);
INSERT INTO store.people VALUES (290, 'person 288', NULL, NULL, NULL);
INSERT INTO store.people VALUES (291, 'person 289', NULL, NULL, NULL);
INSERT INTO store.people VALUES (292, 'person 290', NULL, NULL, NULL);
INSERT INTO store.people VALUES (293, 'person 291', NULL, NULL, NULL);
INSERT INTO store.people VALUES (294, 'person 292', NULL, NULL, NULL);
INSERT INTO store.people VALUES (295, 'person 293', NULL, NULL, NULL);
INSERT INTO store.people VALUES (296, 'person 294', NULL, NULL, NULL);
INSERT INTO store.people VALUES (297, 'person 295', NULL, NULL, NULL);
INSERT INTO store.people VALUES (298, 'person 296', NULL, NULL, NULL);
INSERT INTO store.people VALUES (299, 'person 297', NULL, NULL, NULL);
INSERT INTO store.people VALUES (300, 'person 298', NULL, NULL, NULL);
INSERT INTO store.people VALUES (301, 'person 299', NULL, NULL, NULL);
INSERT INTO store.people VALUES (302, 'person 300', NULL, NULL, NULL);


--
-- Name: people_id_seq; Type: SEQUENCE SET; Schema: store; Owner: someone
--

SELECT pg_catalog.setval('store.people_id_seq', 302, true);


--
-- Data for Name: BLOBS; Type: BLOBS; Schema: -; Owner: -
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

\unrestrict ES7JEhz6zj6NK0eyvI13yn5yHCpjnxSOCVrm7YEnjnllGC985pDnyozUuUjuxcn

