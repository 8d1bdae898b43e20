package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ContactUse;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holds;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;

/**
 * Contact moments and commitments whose time is over. A promise that is still open keeps the contact it was made in, and so
 * does what another module needs them for.
 */
@Singleton
final class RetainedContacts implements RetainedRecords {

    private static final String OPEN_COMMITMENT = "OPEN_COMMITMENT";

    private final Database database;
    private final ContactMoments moments;
    private final Commitments commitments;
    private final List<ContactUse> uses;
    private final RemovingContacts removing;

    RetainedContacts(
            Database database,
            ContactMoments moments,
            Commitments commitments,
            List<ContactUse> uses,
            RemovingContacts removing) {
        this.database = database;
        this.moments = moments;
        this.commitments = commitments;
        this.uses = uses;
        this.removing = removing;
    }

    /** What can be removed, by the event that its term counts from; the usual event of a kind comes first. */
    private enum Choice {
        HELD_ON("CONTACT_MOMENT", "HELD") {
            @Override
            Sql select(Database database) {
                return database.sql("""
                    SELECT m.id, m.starts_at AS since FROM contact_moment m
                     WHERE m.starts_at < :before AND m.withdrawn_at IS NULL AND m.status <> 'DRAFT'
                    """);
            }
        },
        LOGGED_ON("CONTACT_MOMENT", "RECORDED") {
            @Override
            Sql select(Database database) {
                return database.sql("""
                    SELECT m.id, m.created_at AS since FROM contact_moment m
                     WHERE m.created_at < :before AND m.starts_at < :before
                       AND m.withdrawn_at IS NULL AND m.status <> 'DRAFT'
                    """);
            }
        },
        CHANGED_ON("CONTACT_MOMENT", "CHANGED") {
            @Override
            Sql select(Database database) {
                return database.sql("""
                    SELECT m.id, m.updated_at AS since FROM contact_moment m
                     WHERE m.updated_at < :before AND m.starts_at < :before
                       AND m.withdrawn_at IS NULL AND m.status <> 'DRAFT'
                    """);
            }
        },
        WITHDRAWN_ON("WITHDRAWN_CONTACT_MOMENT", "WITHDRAWN") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, m.withdrawn_at AS since FROM contact_moment m"
                        + " WHERE m.withdrawn_at < :before");
            }
        },
        WITHDRAWN_HELD_ON("WITHDRAWN_CONTACT_MOMENT", "HELD") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, m.starts_at AS since FROM contact_moment m"
                        + " WHERE m.starts_at < :before AND m.withdrawn_at IS NOT NULL");
            }
        },
        DRAFT_CHANGED_ON("DRAFT_CONTACT_MOMENT", "CHANGED") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, m.updated_at AS since FROM contact_moment m"
                        + " WHERE m.updated_at < :before AND m.withdrawn_at IS NULL AND m.status = 'DRAFT'");
            }
        },
        DRAFT_BEGUN_ON("DRAFT_CONTACT_MOMENT", "RECORDED") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, m.created_at AS since FROM contact_moment m"
                        + " WHERE m.created_at < :before AND m.withdrawn_at IS NULL AND m.status = 'DRAFT'");
            }
        },
        SETTLED_ON("SETTLED_COMMITMENT", "SETTLED") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, CAST(m.settled_on AS DATETIME(6)) AS since FROM commitment m"
                        + " WHERE m.settled_on < :beforeDay AND m.state <> 'OPEN'");
            }
        },
        PROMISED_ON("SETTLED_COMMITMENT", "RECORDED") {
            @Override
            Sql select(Database database) {
                return database.sql("SELECT m.id, m.created_at AS since FROM commitment m"
                        + " WHERE m.created_at < :before AND m.state <> 'OPEN'");
            }
        };

        private final String kind;
        private final String event;

        Choice(String kind, String event) {
            this.kind = kind;
            this.event = event;
        }

        static Choice of(Term term) {
            return Stream.of(values())
                    .filter(one -> one.kind.equals(term.kind()) && one.event.equals(term.event()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such term: " + term));
        }

        abstract Sql select(Database database);

        boolean isOfCommitments() {
            return kind.equals("SETTLED_COMMITMENT");
        }

        String type() {
            return isOfCommitments() ? Commitment.TYPE : ContactMoment.TYPE;
        }
    }

    private record Old(UUID id, LocalDate since) {
        static Old read(Row row) {
            return new Old(row.uuid("id"), DutchTime.day(row.instant("since")));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Stream.of(Choice.values())
                .collect(Collectors.groupingBy(
                        one -> one.kind, Collectors.mapping(one -> one.event, Collectors.toList())));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        Choice wanted = Choice.of(term);
        List<Old> found = before(wanted, term.before())
                .append("ORDER BY m.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Set<UUID> ids = found.stream().map(Old::id).collect(Collectors.toSet());
        Map<UUID, String> titles = wanted.isOfCommitments() ? promises(viewer, ids) : subjects(viewer, ids);
        return found.stream()
                .map(old -> new Due(new RecordRef(wanted.type(), old.id()), titles.get(old.id()), old.since()))
                .toList();
    }

    private Map<UUID, String> subjects(Viewer viewer, Set<UUID> ids) {
        return moments
                .byIds(viewer, ids.stream().map(ContactMomentId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(moment -> moment.id().value(), ContactMoment::subject));
    }

    private Map<UUID, String> promises(Viewer viewer, Set<UUID> ids) {
        return commitments
                .byIds(viewer, ids.stream().map(CommitmentId::new).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(promise -> promise.id().value(), Commitment::text));
    }

    /** What keeps records of this kind, by why: selects of which one row is enough. */
    private Holds holds(Choice choice) {
        Map<String, Fragment> holds = new LinkedHashMap<>();
        if (!choice.isOfCommitments()) {
            holds.put(OPEN_COMMITMENT, sql -> sql.append("""
                SELECT 1 FROM commitment o WHERE o.contact_moment_id = m.id AND o.withdrawn_at IS NULL AND o.state = 'OPEN'
                """));
        }
        uses.forEach(use -> holds.put(use.reason(), choice.isOfCommitments() ? ofCommitment(use) : ofMoment(use)));
        return new Holds(holds);
    }

    private static Fragment ofMoment(ContactUse use) {
        return sql -> sql.append("SELECT 1 FROM contact_moment held WHERE held.id = m.id AND EXISTS (")
                .append(use.using())
                .append(")");
    }

    /** By the contact moment that it was made in, or by itself. */
    private static Fragment ofCommitment(ContactUse use) {
        return sql -> sql.append("SELECT 1 FROM contact_moment held WHERE held.id = m.contact_moment_id AND EXISTS (")
                .append(use.using())
                .append(") UNION ALL SELECT 1 FROM commitment promise WHERE promise.id = m.id AND EXISTS (")
                .append(use.usingCommitment())
                .append(")");
    }

    /** Whose time is over and which nothing keeps. */
    private Sql before(Choice choice, LocalDate day) {
        return holds(choice).free(old(choice, day));
    }

    private Sql old(Choice choice, LocalDate day) {
        return choice.select(database).bind("before", DutchTime.start(day)).bind("beforeDay", day);
    }

    @Override
    public Map<String, Integer> held(Term term, int most) {
        Choice wanted = Choice.of(term);
        return holds(wanted).held(() -> old(wanted, term.before()), most);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        Choice wanted = Choice.of(term);
        List<UUID> still = before(wanted, term.before())
                .append("AND m.id IN (:ids) ORDER BY m.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (wanted.isOfCommitments()) {
            removing.commitments(viewer, still, because);
        } else {
            removing.moments(viewer, still, because);
        }
        return still.size();
    }
}
