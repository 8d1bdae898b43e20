package nl.noaber.kernel.personal;

import nl.noaber.kernel.RecordRef;

/**
 * That a surname or a given name that stands alone, written so, means the subject in this record; the record's lines in the change log are part of it.
 *
 * @param form as it is written there: {@code Groot} is another one than {@code groot}
 */
public record SurnamePlace(RecordRef record, String form) {}
