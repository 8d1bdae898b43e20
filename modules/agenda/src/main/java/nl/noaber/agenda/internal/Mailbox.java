package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nl.noaber.agenda.internal.MailboxSettings.Security;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the answers in the mailbox, where one is configured: one process at a time, what was not read before, each once. What was
 * read is marked so and stays where it is, whatever it was; the log tells how many there were and nothing of what they said.
 */
@Singleton
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST = 200;
    private static final boolean KEEPING_WHAT_OTHERS_DELETED = false;

    /** In milliseconds, for each step. */
    private static final String PATIENCE = "10000";

    /** Longer than reading takes, so that nobody else begins meanwhile; who stopped is waited for no longer. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final @Nullable MailboxSettings settings;
    private final ReplyTaking taking;
    private final Database database;
    private final Transactions transactions;
    private final UUID self = Ids.next();

    Mailbox(@Nullable MailboxSettings settings, ReplyTaking taking, Database database, Transactions transactions) {
        this.settings = settings;
        this.taking = taking;
        this.database = database;
        this.transactions = transactions;
    }

    /** How many answers counted. */
    int read() {
        MailboxSettings mailbox = settings;
        return mailbox == null || !isOurs() ? 0 : read(mailbox);
    }

    private boolean isOurs() {
        return transactions.retrying(() -> {
            if (!database.sql("SELECT 1 FROM mailbox_lease WHERE id = 1").exists()) {
                database.sql("INSERT INTO mailbox_lease (id, holder, held_until) VALUES (1, NULL, '2000-01-01')")
                        .insertIfAbsent();
            }
            return database.sql("""
                UPDATE mailbox_lease
                   SET holder = :self, held_until = UTC_TIMESTAMP(6) + INTERVAL :lease SECOND
                 WHERE id = 1 AND (holder = :self OR held_until < UTC_TIMESTAMP(6))
                """)
                            .bind("self", self)
                            .bind("lease", LEASE.toSeconds())
                            .update()
                    > 0;
        });
    }

    private int read(MailboxSettings mailbox) {
        String protocol = mailbox.security() == Security.TLS ? "imaps" : "imap";
        try (Store store = session(mailbox, protocol).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                return read(inbox);
            } finally {
                inbox.close(KEEPING_WHAT_OTHERS_DELETED);
            }
        } catch (MessagingException broken) {
            LOG.warn(
                    "The mailbox at {} could not be read: {}",
                    mailbox.host(),
                    broken.getClass().getSimpleName());
            return 0;
        }
    }

    /** The oldest first, so that of two answers the later counts. */
    private int read(Folder inbox) throws MessagingException {
        Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        List<Message> some = Arrays.stream(unread).limit(MOST).toList();
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(some.toArray(Message[]::new), profile);
        int counted = 0;
        for (Message message : some) {
            boolean taken = Replies.in(message).filter(taking::take).isPresent();
            message.setFlag(Flags.Flag.SEEN, true);
            counted += taken ? 1 : 0;
        }
        if (!some.isEmpty()) {
            LOG.info("{} mails were read, {} of them answers to invitations that count", some.size(), counted);
        }
        return counted;
    }

    private static Session session(MailboxSettings mailbox, String protocol) {
        Properties properties = new Properties();
        String key = "mail." + protocol + ".";
        properties.put(key + "starttls.enable", Boolean.toString(mailbox.security() == Security.STARTTLS));
        properties.put(key + "starttls.required", Boolean.toString(mailbox.security() == Security.STARTTLS));
        properties.put(key + "ssl.checkserveridentity", "true");
        properties.put(key + "peek", "true"); // what could not be stored is read again
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(key + step, PATIENCE);
        }
        return Session.getInstance(properties);
    }
}
