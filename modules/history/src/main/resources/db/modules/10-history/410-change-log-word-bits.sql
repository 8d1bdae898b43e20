--liquibase formatted sql

--changeset noaber:10-history-410-change-log-word-bits
-- Which beginnings of words stand in the fields, so that lines that name nobody who is sought are not read.
ALTER TABLE change_log
    ADD COLUMN word_bits_1 BIGINT NULL COMMENT 'NULL in all four until they are written',
    ADD COLUMN word_bits_2 BIGINT NULL,
    ADD COLUMN word_bits_3 BIGINT NULL,
    ADD COLUMN word_bits_4 BIGINT NULL,
    ADD KEY change_log_words (word_bits_1, word_bits_2, word_bits_3, word_bits_4);
