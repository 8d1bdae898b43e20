package nl.noaber.messages;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.People;

/** Short ways to sign-offs. */
@Singleton
final class SignOffWorld {

    /** A week after the day of the tests. */
    static final LocalDate DEADLINE = LocalDate.of(2026, 6, 22);

    private final World world;
    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final SignOffMails mails;
    private final List<RetainedRecords> retained;

    SignOffWorld(
            World world,
            LobbyMessages messages,
            SignOffs signOffs,
            SignOffMails mails,
            List<RetainedRecords> retained) {
        this.world = world;
        this.messages = messages;
        this.signOffs = signOffs;
        this.mails = mails;
        this.retained = retained;
    }

    /** What is removed of this kind when its time is over. */
    RetainedRecords retained(String kind) {
        return retained.stream()
                .filter(module -> module.events().containsKey(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The team's, in alignment, and asked of these. */
    LobbyMessage asked(String title, OrganisationId... organisations) {
        LobbyMessage message = world.aligned(title, LobbyMessageDetails.of(MessageScope.JOINT));
        return ask(message, organisations);
    }

    LobbyMessage ask(LobbyMessage message, OrganisationId... organisations) {
        return World.done(signOffs.ask(
                People.staff(),
                message.id(),
                Stream.of(organisations)
                        .map(id -> new AskedOrganisation(id, "akkoord@example.org"))
                        .toList(),
                DEADLINE));
    }

    List<SignOff> of(LobbyMessage message) {
        return signOffs.of(People.staff(), Set.of(message.id())).getOrDefault(message.id(), List.of());
    }

    SignOff of(LobbyMessage message, OrganisationId organisation) {
        return of(message).stream()
                .filter(signOff -> signOff.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    SignOff answered(LobbyMessage message, OrganisationId organisation, SignOffPosition position) {
        return done(signOffs.answer(
                People.partner(organisation.value()),
                of(message, organisation).id(),
                answer(number(message), position)));
    }

    LobbyMessage now(LobbyMessage message) {
        return messages.byId(People.staff(), message.id()).orElseThrow();
    }

    private int number(LobbyMessage message) {
        return now(message).number();
    }

    static NewAnswer answer(int number, SignOffPosition position) {
        String reason = position.needsReason() ? "Liever een ander woord" : null;
        return new NewAnswer(number, position, SignOffLevel.CIVIL_SERVICE, reason, null, "Per telefoon");
    }

    static NewAnswer proposing(int number, String text) {
        return new NewAnswer(
                number,
                SignOffPosition.AGREED_WITH_RESERVATION,
                SignOffLevel.EXECUTIVE,
                "Scherper",
                text,
                "Per telefoon");
    }

    LobbyMessage reworded(LobbyMessage message, String text, MessageChange change) {
        LobbyMessage now = now(message);
        return World.done(messages.revise(
                People.staff(),
                now.id(),
                now.version(),
                new WordingChange(Patch.kept(), Patch.set(text), Patch.kept(), Patch.kept(), change, null)));
    }

    /** The mails about a message, newest first. */
    List<SignOffMail> mails(LobbyMessage message) {
        Set<SignOffId> ids = Set.copyOf(of(message).stream().map(SignOff::id).toList());
        return mails.list(People.staff(), null, PageRequest.first(200)).nodes().stream()
                .filter(mail -> ids.contains(mail.signOffId()))
                .toList();
    }

    /** Those to one organisation, newest first. */
    List<SignOffMail> mails(LobbyMessage message, OrganisationId organisation) {
        SignOffId id = of(message, organisation).id();
        return mails(message).stream()
                .filter(mail -> mail.signOffId().equals(id))
                .toList();
    }

    List<SignOffMailKind> kinds(LobbyMessage message, OrganisationId organisation) {
        return mails(message, organisation).stream().map(SignOffMail::kind).toList();
    }

    /** The secret in the newest mail to one organisation. */
    String link(LobbyMessage message, OrganisationId organisation) {
        return secret(mails(message, organisation).getFirst());
    }

    LobbyMessage scoped(LobbyMessage message, MessageScope scope) {
        return World.done(messages.update(
                People.staff(),
                message.id(),
                message.version(),
                World.changed(Patch.set(scope), Patch.kept(), Patch.kept(), Patch.kept())));
    }

    static SignOffChange deadline(int later) {
        return new SignOffChange(Patch.set(DEADLINE.plusDays(later)), Patch.kept());
    }

    /** The secret in a mail that is shown. */
    static String secret(SignOffMail mail) {
        return mail.text().replaceFirst("(?s).*\\?link=(\\S+).*", "$1");
    }

    static SignOff done(Signing signing) {
        if (signing instanceof Signing.Signed(SignOff signOff)) {
            return signOff;
        }
        throw new AssertionError(signing);
    }

    static List<String> problems(Signing signing) {
        if (signing instanceof Signing.Refused(List<Problem> problems)) {
            return written(problems);
        }
        throw new AssertionError(signing);
    }

    static List<String> problems(LinkSigning signing) {
        if (signing instanceof LinkSigning.Refused(List<Problem> problems)) {
            return written(problems);
        }
        throw new AssertionError(signing);
    }

    private static List<String> written(List<Problem> problems) {
        return problems.stream()
                .map(problem -> (problem.code() + " " + problem.field()).strip())
                .toList();
    }

    /** Whoever follows a link. */
    static Viewer anybody() {
        return Objects.requireNonNull(People.auditor());
    }
}
