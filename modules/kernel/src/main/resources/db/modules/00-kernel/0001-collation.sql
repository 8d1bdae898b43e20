--liquibase formatted sql

--changeset kernel:0001-collation
--comment: What a table does not say it inherits: the same on MariaDB and on MySQL, whose defaults differ.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
