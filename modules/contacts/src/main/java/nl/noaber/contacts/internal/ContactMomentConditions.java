package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.BringableMessages;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sees of a source and a filter leaves of it; the rows are {@code l} in the statement. What the source
 * itself was chosen by is not asked again.
 *
 * @param words the condition that the words of the filter's text are found
 * @param messages asked whether the viewer may see the message of the filter
 */
record ContactMomentConditions(
        ListSource source,
        Viewer viewer,
        ContactMomentFilter filter,
        Fragment words,
        BringableMessages messages,
        LocalDate today)
        implements Fragment {

    @Override
    public void addTo(Sql sql) {
        sql.append("AND l.withdrawn = :withdrawn")
                .bind("withdrawn", filter.withdrawn())
                .append(Sight.ofListed(viewer, filter.statuses()))
                .appendIfSet("AND l.starts_at >= :from", "from", start(filter.from()))
                .appendIfSet("AND l.starts_at < :until", "until", end(filter.until()));
        own(sql);
        commitments(
                sql); // Few have one that is asked for, and its index tells; the databases ask in the order written.
        message(sql);
        participants(sql);
        challenges(sql);
        sql.append(words);
    }

    private void own(Sql sql) {
        if (source == ListSource.CONTACT_MOMENTS) {
            sql.appendIfSet("AND l.channel IN (:channels)", "channels", filter.channels())
                    .appendIfSet("AND l.owner_id = :owner", "owner", filter.owner());
        } else if (filter.channels() != null || filter.owner() != null) {
            probe(
                    sql,
                    part -> part.append("SELECT 1 FROM contact_moment own WHERE own.id = l.contact_moment_id")
                            .appendIfSet("AND own.channel IN (:channels)", "channels", filter.channels())
                            .appendIfSet("AND own.owner_id = :owner", "owner", filter.owner()));
        }
    }

    private void message(Sql sql) {
        if (filter.message() == null) {
            return;
        }
        sql.append(messages.seen(viewer, id -> id.append(":message"))).bind("message", filter.message());
        if (isAskedBeside(ListSource.MESSAGE)) {
            probe(
                    sql,
                    part -> part.append("SELECT 1 FROM delivery d WHERE d.contact_moment_id = l.contact_moment_id")
                            .append("AND d.lobby_message_id = :message"));
        }
    }

    private void participants(Sql sql) {
        participant(
                sql,
                ListSource.ORGANISATION,
                part -> part.append("AND p.organisation_id = :organisation")
                        .bind("organisation", filter.organisation()));
        participant(
                sql,
                ListSource.KINDS,
                part -> part.append("AND p.organisation_kind IN (:kinds)").bind("kinds", filter.organisationKinds()));
        participant(
                sql,
                ListSource.PERSON,
                part -> part.append("AND p.person_id = :person").bind("person", filter.person()));
        participant(
                sql,
                ListSource.POST,
                part -> part.append("AND p.post_id = :post").bind("post", filter.post()));
    }

    private void participant(Sql sql, ListSource asked, Fragment condition) {
        if (isAskedBeside(asked)) {
            probe(
                    sql,
                    part -> part.append("SELECT 1 FROM contact_moment_participant p WHERE p.contact_moment_id ="
                                    + " l.contact_moment_id")
                            .append(condition));
        }
    }

    private void challenges(Sql sql) {
        challenge(
                sql,
                ListSource.CHALLENGE,
                part -> part.append("AND h.challenge_id = :challenge").bind("challenge", filter.challenge()));
        challenge(
                sql,
                ListSource.PROGRAMME,
                part -> part.append("AND h.programme_id = :programme").bind("programme", filter.programme()));
    }

    private void challenge(Sql sql, ListSource asked, Fragment condition) {
        if (isAskedBeside(asked)) {
            probe(
                    sql,
                    part -> part.append("SELECT 1 FROM contact_moment_challenge h WHERE h.contact_moment_id ="
                                    + " l.contact_moment_id")
                            .append(condition));
        }
    }

    private void commitments(Sql sql) {
        if (filter.commitments() != null) {
            Fragment conditions = CommitmentConditions.of(filter.commitments(), today);
            probe(
                    sql,
                    part -> part.append("SELECT 1 FROM commitment m WHERE m.contact_moment_id = l.contact_moment_id")
                            .append(Sight.ofCommitments(viewer))
                            .append(conditions));
        }
    }

    private boolean isAskedBeside(ListSource asked) {
        return asked != source
                && switch (asked) {
                    case KINDS -> filter.organisationKinds() != null;
                    default -> !asked.values(filter).isEmpty();
                };
    }

    /**
     * Whether the contact moment has such a row. Row by row where the source has the order and leaves few, which only
     * this form makes the databases do; else as they see fit.
     */
    private void probe(Sql sql, Fragment select) {
        boolean seesFit = source == ListSource.CONTACT_MOMENTS;
        sql.append(seesFit ? "AND EXISTS (" : "AND 1 = (").append(select).append(seesFit ? ")" : "LIMIT 1)");
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : DutchTime.start(day);
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : DutchTime.start(day.plusDays(1));
    }
}
