package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.MessageUse;

/**
 * Messages that a file is about, as long as there is the file, or has versions of, until it is finished or withdrawn: whoever
 * asked can object and appeal. What may still have to be gathered for a file is kept too, all of it until that is known.
 */
@Singleton
final class MessagesInFiles implements MessageUse {

    @Override
    public String reason() {
        return "DISCLOSURE_FILE";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM disclosure_file WHERE disclosure_file.lobby_message_id = m.id
             UNION ALL
            SELECT 1 FROM lobby_message_version
              JOIN disclosure_record ON disclosure_record.record_type = 'MessageVersion'
                                    AND disclosure_record.record_id = lobby_message_version.id
              JOIN disclosure_file ON disclosure_file.id = disclosure_record.file_id
             WHERE lobby_message_version.lobby_message_id = m.id
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
             UNION ALL
            SELECT 1 FROM disclosure_file
             WHERE disclosure_file.collected = FALSE
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
            """);
    }
}
