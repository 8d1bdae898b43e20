package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.ComparedVersions;
import nl.noaber.messages.LinkSigning;
import nl.noaber.messages.MessageDifference;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffInvitation;
import nl.noaber.messages.SignOffLink;
import nl.noaber.messages.SignOffLinks;
import nl.noaber.messages.Signing;
import nl.noaber.messages.internal.AnswerRules.Answerer;
import nl.noaber.messages.internal.MailRepository.Linked;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Whoever holds a link reads and answers as its organisation would, and as nobody we know. */
@Singleton
final class LinkService implements SignOffLinks {

    /** Whoever came through a link; the organisation is told beside it. */
    private static final UUID SOMEBODY = new UUID(0L, 2L);

    private static final String ORIGIN = "link";

    /** It may be the same answer, sent twice; that is known when the message is locked. */
    private static final Set<String> ANSWERED = Set.of("LINK_USED", "LINK_ANSWERED");

    private final Links links;
    private final MailRepository mails;
    private final SignOffRepository signOffs;
    private final SignOffReader reader;
    private final MessageRepository messages;
    private final MessageVersions versions;
    private final Organisations organisations;
    private final Answering answering;
    private final Transactions transactions;
    private final Clock clock;

    LinkService(
            Links links,
            MailRepository mails,
            SignOffRepository signOffs,
            SignOffReader reader,
            MessageRepository messages,
            MessageVersions versions,
            Organisations organisations,
            Answering answering,
            Transactions transactions,
            Clock clock) {
        this.links = links;
        this.mails = mails;
        this.signOffs = signOffs;
        this.reader = reader;
        this.messages = messages;
        this.versions = versions;
        this.organisations = organisations;
        this.answering = answering;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A link that leads somewhere, whether it still works or not. */
    private record Found(Linked mail, SignOffRow row) {}

    private Optional<Found> found(UUID id) {
        return mails.linked(id)
                .filter(mail -> mail.kind().isAsking())
                .flatMap(mail -> signOffs.byId(mail.signOffId()).map(row -> new Found(mail, row)));
    }

    /** Why a link does not work. */
    private Optional<Problem> problem(Linked mail, SignOffRow row, MessageRow message) {
        if (row.isWithdrawn()) {
            return Optional.of(Problem.of("LINK_WITHDRAWN", "link"));
        }
        if (!message.isAsked()) {
            return Optional.of(Problem.of("LINK_CLOSED", "link"));
        }
        if (mail.used()) {
            return Optional.of(Problem.of("LINK_USED", "link"));
        }
        if (row.answer() != null && !row.status().isUnanswered()) {
            return Optional.of(Problem.of("LINK_ANSWERED", "link"));
        }
        return clock.instant().isBefore(Links.end(row.deadline()))
                ? Optional.empty()
                : Optional.of(Problem.of("LINK_EXPIRED", "link"));
    }

    @Override
    public Optional<SignOffLink> read(Viewer anybody, String link) {
        return links.mail(link, anybody.origin()).flatMap(mail -> read(mail, anybody.locale()));
    }

    private Optional<SignOffLink> read(UUID mail, Locale language) {
        return found(mail)
                .flatMap(found ->
                        messages.whole(found.row().messageId()).map(message -> read(found, message, language)));
    }

    private SignOffLink read(Found found, WholeMessage message, Locale language) {
        return problem(found.mail(), found.row(), message.row())
                .map(refusal -> new SignOffLink(null, refusal))
                .orElseGet(() -> new SignOffLink(invitation(found, message, language), null));
    }

    private SignOffInvitation invitation(Found found, WholeMessage message, Locale language) {
        SignOffRow row = found.row();
        Viewer holder = holder(row, language);
        int number = message.row().number();
        return new SignOffInvitation(
                holder.name(),
                message.row().title(),
                message.text(),
                message.asks(),
                message.variants(),
                message.evidence(),
                number,
                found.mail().number(),
                difference(holder, new ComparedVersions(row.messageId(), known(found), number)),
                row.deadline(),
                Links.end(row.deadline()));
    }

    /** The version that they answered last, or the first that they read of: a mail that asks again is about the newest. */
    private int known(Found found) {
        LastAnswer last = found.row().answer();
        return last != null ? last.number() : mails.firstNumber(found.mail());
    }

    private @Nullable MessageDifference difference(Viewer holder, ComparedVersions pair) {
        return pair.from() == pair.to()
                ? null
                : versions.differences(holder, Set.of(pair)).get(pair);
    }

    private Viewer holder(SignOffRow row, Locale language) {
        String name = Names.of(organisations, List.of(row)).of(row);
        return new Viewer(SOMEBODY, name, Role.PARTNER, row.organisationId().value(), language, ORIGIN);
    }

    @Override
    public LinkSigning answer(Viewer anybody, String link, NewAnswer answer, String answeredBy) {
        Optional<Found> found = links.mail(link, anybody.origin()).flatMap(this::found);
        if (found.isEmpty()) {
            return refused(Problem.of("LINK_UNKNOWN", "link"));
        }
        UUID mail = found.get().mail().id().value();
        Viewer holder = holder(found.get().row(), anybody.locale());
        Answerer answerer = new Answerer(
                Texts.line(answeredBy), SignOffChannel.LINK, found.get().mail().writtenFor());
        Signing signing = transactions.retrying(() -> answer(holder, mail, answer, answerer));
        return switch (signing) {
            case Signing.Signed _ -> new LinkSigning.Taken();
            case Signing.Replaced _ ->
                read(mail, anybody.locale())
                        .map(SignOffLink::invitation)
                        .<LinkSigning>map(LinkSigning.Replaced::new)
                        .orElseGet(() -> refused(Problem.of("LINK_CLOSED", "link")));
            case Signing.Refused(List<Problem> problems) -> new LinkSigning.Refused(problems);
            case Signing.Conflicting _ -> throw new IllegalStateException("an answer starts from no version");
        };
    }

    private Signing answer(Viewer holder, UUID mail, NewAnswer answer, Answerer answerer) {
        Found now = found(mail).orElseThrow();
        MessageRow message = messages.whole(now.row().messageId()).orElseThrow().row();
        Optional<Problem> problem = problem(now.mail(), now.row(), message);
        if (problem.isPresent() && !ANSWERED.contains(problem.get().code())) {
            return Signing.refused(problem.get());
        }
        SignOff seen =
                reader.byIds(holder, Set.of(now.row().id())).get(now.row().id());
        return seen == null
                ? Signing.refused(Problem.of("LINK_WITHDRAWN", "link"))
                : answering.answer(
                        holder,
                        seen,
                        answer,
                        answerer,
                        row -> problem(mails.linked(mail).orElseThrow(), row, message));
    }

    private static LinkSigning refused(Problem problem) {
        return new LinkSigning.Refused(List.of(problem));
    }
}
