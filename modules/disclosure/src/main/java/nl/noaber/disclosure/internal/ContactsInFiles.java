package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import nl.noaber.contacts.ContactUse;
import nl.noaber.kernel.sql.Fragment;

/**
 * Contact moments in files that were neither finished nor withdrawn: whoever asked can object and appeal, so a file keeps what
 * is in it until somebody says that it is done. What may still have to be gathered for one is kept too: all of the days that it is about.
 */
@Singleton
final class ContactsInFiles implements ContactUse {

    @Override
    public String reason() {
        return "DISCLOSURE_FILE";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM disclosure_record
              JOIN disclosure_file ON disclosure_file.id = disclosure_record.file_id
             WHERE disclosure_record.record_type = 'ContactMoment'
               AND disclosure_record.record_id = held.id
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
             UNION ALL
            SELECT 1 FROM disclosure_file
             WHERE disclosure_file.collected = FALSE
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
               AND (disclosure_file.from_day IS NULL OR held.starts_at >= DATE_SUB(disclosure_file.from_day, INTERVAL 1 DAY))
               AND (disclosure_file.until_day IS NULL OR held.starts_at < DATE_ADD(disclosure_file.until_day, INTERVAL 2 DAY))
            """);
    }
}
