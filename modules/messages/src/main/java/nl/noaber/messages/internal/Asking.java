package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Asks organisations whether they agree with a message, each once. */
@Singleton
final class Asking {

    private final MessageReader reader;
    private final MessageRepository messages;
    private final SignOffRepository signOffs;
    private final MailRepository links;
    private final MailWriting mails;
    private final AskingRules rules;
    private final Organisations organisations;
    private final Holding holding;
    private final Refusals refusals;
    private final SignOffLog signOffLog;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    Asking(
            MessageReader reader,
            MessageRepository messages,
            SignOffRepository signOffs,
            MailRepository links,
            MailWriting mails,
            AskingRules rules,
            Organisations organisations,
            Holding holding,
            Refusals refusals,
            SignOffLog signOffLog,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.rules = rules;
        this.organisations = organisations;
        this.holding = holding;
        this.refusals = refusals;
        this.signOffLog = signOffLog;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording ask(Viewer viewer, LobbyMessageId id, List<AskedOrganisation> asked, LocalDate deadline) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> {
            if (reader.byIds(viewer, Set.of(id)).isEmpty()) {
                return refusals.notFound(viewer, id, ChangeAction.UPDATED, "message");
            }
            WholeMessage message = messages.locked(id).orElseThrow();
            Map<OrganisationId, Organisation> found = organisations.byIds(
                    viewer, asked.stream().map(AskedOrganisation::organisation).collect(Collectors.toSet()));
            List<Problem> problems = rules.problems(message.row(), asked, found, deadline, DutchTime.today(clock));
            return problems.isEmpty() ? ask(viewer, message, asked, found, deadline) : new Recording.Refused(problems);
        });
    }

    private Recording ask(
            Viewer viewer,
            WholeMessage message,
            List<AskedOrganisation> asked,
            Map<OrganisationId, Organisation> found,
            LocalDate deadline) {
        holding.named(new Known(Map.of(), found, Map.of(), Map.of()));
        Map<OrganisationId, SignOffRow> stored = signOffs.of(message.row().id()).stream()
                .collect(Collectors.toMap(SignOffRow::organisationId, Function.identity()));
        List<Told> told = asked.stream()
                .map(one -> told(message, one, Objects.requireNonNull(found.get(one.organisation())), stored, deadline))
                .filter(one -> !one.after().equals(one.before()))
                .toList();
        if (told.isEmpty()) {
            return new Recorded(message.row().shown());
        }
        Instant now = clock.instant();
        signOffs.insert(
                told.stream()
                        .filter(one -> one.before() == null)
                        .map(Told::after)
                        .toList(),
                now);
        signOffs.save(told.stream()
                .filter(one -> one.before() != null)
                .map(Told::after)
                .toList());
        Names names = new Names(found.values().stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity(), (one, _) -> one)));
        write(viewer, message, told, names, now);
        return new Recorded(message.row().shown());
    }

    private void write(Viewer viewer, WholeMessage message, List<Told> told, Names names, Instant now) {
        List<SignOffRow> mailed = told.stream()
                .filter(one -> one.after().isWaiting() && isToMail(one.before(), one.after()))
                .map(Told::after)
                .toList();
        links.useUpLinks(mailed.stream().map(SignOffRow::id).toList(), now);
        mails.write(SignOffMailKind.ASKED, message, mailed, names, now);
        mails.writeSooner(message, sooner(told), names, now);
        signOffLog.write(viewer, message, told, names);
        log.found(message.askedOf(Stream.concat(
                        message.askedOf().stream(),
                        told.stream().map(one -> one.after().organisationId().value()))
                .collect(Collectors.toSet())));
    }

    private static List<SignOffRow> sooner(List<Told> told) {
        return told.stream()
                .filter(one -> !isToMail(one.before(), one.after()))
                .filter(one -> one.before() != null && one.after().isSoonerThan(one.before()))
                .map(Told::after)
                .toList();
    }

    /** Whoever was mailed before hears of a later deadline when it is reminded of it. */
    private static boolean isToMail(@Nullable SignOffRow before, SignOffRow after) {
        return before == null || before.isWithdrawn() || !Objects.equals(before.email(), after.email());
    }

    private Told told(
            WholeMessage message,
            AskedOrganisation asked,
            Organisation organisation,
            Map<OrganisationId, SignOffRow> stored,
            LocalDate deadline) {
        SignOffRow before = stored.get(organisation.id());
        String address = rules.address(asked.email());
        if (before == null) {
            return Told.of(
                    null,
                    SignOffRow.fresh(
                            new SignOffId(Ids.next()), message.row().id(), organisation.id(), deadline, address),
                    ChangeAction.CREATED);
        }
        String next = address == null ? before.email() : address;
        boolean isSame =
                !before.isWithdrawn() && before.deadline().equals(deadline) && Objects.equals(before.email(), next);
        return Told.of(
                before,
                isSame ? before : before.asked(deadline, next),
                before.isWithdrawn() ? ChangeAction.RESTORED : ChangeAction.UPDATED);
    }
}
