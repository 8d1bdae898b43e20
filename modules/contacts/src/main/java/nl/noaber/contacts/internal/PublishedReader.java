package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.contacts.PublishedContacts;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.PersonNames;
import org.jspecify.annotations.Nullable;

/** Reads what is published, in a handful of statements for a page. */
@Singleton
final class PublishedReader implements PublishedContacts {

    /** What is published, and nothing else is ever read here. */
    private static final String SELECT = """
        SELECT c.id, c.starts_at, c.channel, c.subject, c.intended_result, c.on_behalf_of
          FROM contact_moment c
         WHERE c.disclosure_class = 'PUBLIC'
           AND c.visibility = 'PUBLIC'
           AND c.status = 'HELD'
           AND c.withdrawn_at IS NULL
        """;

    private static final Keyset<Instant> NEWEST =
            Keyset.byMoment("published", "c.starts_at", "c.id").turned();

    private final Database database;
    private final ParticipantRepository participants;
    private final Organisations organisations;
    private final PersonNames names;

    PublishedReader(
            Database database, ParticipantRepository participants, Organisations organisations, PersonNames names) {
        this.database = database;
        this.participants = participants;
        this.organisations = organisations;
        this.names = names;
    }

    /** A contact as its own table has it, names of persons still in its texts. */
    record Published(
            ContactMomentId id,
            Instant startsAt,
            Channel channel,
            String subject,
            @Nullable String intendedResult,
            @Nullable String onBehalfOf) {

        static Published read(Row row) {
            return new Published(
                    row.id("id", ContactMomentId::new),
                    row.instant("starts_at"),
                    row.choice("channel", Channel.class),
                    row.text("subject"),
                    row.textOrNull("intended_result"),
                    row.textOrNull("on_behalf_of"));
        }

        List<String> texts() {
            return Stream.of(
                            subject, intendedResult == null ? "" : intendedResult, onBehalfOf == null ? "" : onBehalfOf)
                    .toList();
        }
    }

    @Override
    public Page<PublishedContact> list(@Nullable LocalDate from, @Nullable LocalDate until, PageRequest page) {
        Page<Published> found = Page.of(
                rows(from, until, page),
                page,
                row -> NEWEST.cursor(row.startsAt(), row.id().value()));
        Map<ContactMomentId, PublishedContact> whole = whole(found.nodes());
        return found.map(row -> Objects.requireNonNull(whole.get(row.id())));
    }

    private List<Published> rows(@Nullable LocalDate from, @Nullable LocalDate until, PageRequest page) {
        return database.sql(SELECT)
                .appendIfSet("AND c.starts_at >= :from", "from", from == null ? null : DutchTime.start(from))
                .appendIfSet(
                        "AND c.starts_at < :until", "until", until == null ? null : DutchTime.start(until.plusDays(1)))
                .append(NEWEST.slice(page))
                .list(Published::read);
    }

    private Map<ContactMomentId, PublishedContact> whole(List<Published> rows) {
        Map<ContactMomentId, List<ParticipantRow>> took =
                participants.of(rows.stream().map(Published::id).collect(Collectors.toSet()));
        Viewer everybody = Viewer.system("open agenda");
        Map<OrganisationId, Organisation> known = organisations.byIds(everybody, named(took));
        List<List<String>> texts = nameless(everybody, rows, took);
        return Stream.iterate(0, index -> index < rows.size(), index -> index + 1)
                .collect(Collectors.toMap(
                        index -> rows.get(index).id(),
                        index -> PublishedForm.of(
                                rows.get(index),
                                texts.get(index),
                                took.getOrDefault(rows.get(index).id(), List.of()),
                                known)));
    }

    private static Set<OrganisationId> named(Map<ContactMomentId, List<ParticipantRow>> took) {
        Set<OrganisationId> ids = new HashSet<>();
        took.values()
                .forEach(all -> all.forEach(one -> {
                    if (one.organisationId() != null) {
                        ids.add(one.organisationId());
                    }
                }));
        return ids;
    }

    /** The texts of each, without the names of persons. */
    private List<List<String>> nameless(
            Viewer viewer, List<Published> rows, Map<ContactMomentId, List<ParticipantRow>> took) {
        List<NamedIn> asked = rows.stream()
                .flatMap(row -> row.texts().stream()
                        .map(text -> PublishedForm.asked(text, took.getOrDefault(row.id(), List.of()))))
                .toList();
        List<String> without = PublishedForm.without(asked, names.in(viewer, asked));
        return Stream.iterate(0, index -> index < rows.size(), index -> index + 1)
                .map(index -> without.subList(3 * index, 3 * index + 3))
                .toList();
    }
}
