package nl.noaber.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment.BulkDelivery;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** The messages that the generator makes, and in which contact moments they are brought: three in two of those. */
final class GeneratedMessages {

    private static final UserId OWNER = new UserId(Ids.named("user/staff"));
    private static final int MOST = 300;
    private static final int CONTACTS_OF_EACH = 100;
    private static final int VERSIONS = 20;
    private static final List<Reception> RECEPTIONS = List.of(Reception.values());
    private static final List<String> CHAPTERS = List.of("IV", "V", "VII", "VIII", "XII", "XV", "XVI");

    private final int number;

    /** Fewer for fewer contact moments. */
    GeneratedMessages(int contacts) {
        this.number = Math.min(MOST, Math.max(1, contacts / CONTACTS_OF_EACH));
    }

    /** Who is asked about each joint message, and until when. */
    record Asked(List<AskedOrganisation> organisations, LocalDate deadline) {}

    int size() {
        return number;
    }

    /** Makes one with all its versions, as users do. */
    void make(LobbyMessages messages, SignOffs signOffs, Asked asked, Viewer system, int index) {
        LobbyMessageId id = id(index);
        LobbyMessage message =
                stored(messages.draft(system, new NewLobbyMessage(id, wording(index, 1), details(index))));
        for (int version = 2; version <= VERSIONS; version++) {
            MessageChange change = version % 5 == 0 ? MessageChange.SUBSTANTIVE : MessageChange.EDITORIAL;
            WordingChange next = WordingChange.to(wording(index, version), change, null);
            message = stored(messages.revise(system, id, message.version(), next));
        }
        for (MessageState state : List.of(MessageState.IN_ALIGNMENT, MessageState.AGREED, MessageState.ACTIVE)) {
            if (message.nextStates().contains(state)) {
                message = stored(messages.move(system, id, message.version(), state, Set.of("NOT_ALL_SIGNED_OFF")));
            }
        }
        if (message.scope() == MessageScope.JOINT) {
            stored(signOffs.ask(system, id, asked.organisations(), asked.deadline()));
            answer(signOffs, system, id, index);
        }
    }

    /** All but two answer, each in its own way. */
    private static void answer(SignOffs signOffs, Viewer system, LobbyMessageId id, int index) {
        signOffs.of(system, Set.of(id)).getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(signOff -> signOff.organisationId().value()))
                .skip(2)
                .forEach(signOff -> {
                    int draw = Math.floorMod(signOff.organisationId().value().hashCode() + index, 10);
                    SignOffPosition position = draw == 0
                            ? SignOffPosition.OBJECTS
                            : draw == 1 ? SignOffPosition.AGREED_WITH_RESERVATION : SignOffPosition.AGREED;
                    signOffs.answer(
                            system,
                            signOff.id(),
                            new NewAnswer(
                                    VERSIONS,
                                    position,
                                    draw % 2 == 0 ? SignOffLevel.CIVIL_SERVICE : SignOffLevel.EXECUTIVE,
                                    position.needsReason() ? "Niet op deze manier" : null,
                                    null,
                                    "Ambtelijk overleg"));
                });
    }

    private static LobbyMessage stored(Recording recording) {
        if (recording instanceof Recorded(LobbyMessage message)) {
            return message;
        }
        throw new IllegalStateException("a generated message was not taken: " + recording);
    }

    private static LobbyMessageId id(int index) {
        return new LobbyMessageId(Ids.named("generated/message/" + index));
    }

    private static Wording wording(int index, int version) {
        SplittableRandom random = new SplittableRandom(index);
        BudgetChapterId chapter =
                new BudgetChapterId(Ids.named("budget-chapter/" + CHAPTERS.get(index % CHAPTERS.size())));
        return new Wording(
                "%s (%03d)".formatted(GeneratedText.subject(random), index),
                "Versie %d. %s".formatted(version, GeneratedText.subject(random)),
                List.of(),
                List.of(new NewAsk(null, GeneratedText.subject(random), null, null, null, null, chapter, null)));
    }

    /** Two in three are said jointly, and half of those everybody may know. */
    private static LobbyMessageDetails details(int index) {
        return new LobbyMessageDetails(
                index % 3 == 0 ? MessageScope.OWN : MessageScope.JOINT,
                OWNER,
                List.of(new ChallengeId(Ids.named("challenge/npvr/" + (1 + index % 21)))),
                2027 + index % 2,
                List.of(),
                index % 2 == 0 ? Visibility.PUBLIC : Visibility.TEAM,
                Set.of(),
                Set.of());
    }

    /** One or two, of which a fifth in an older version. */
    List<BulkDelivery> brought(int contact, OrganisationId theirs) {
        SplittableRandom random = new SplittableRandom(~contact);
        List<BulkDelivery> brought = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int place = 0; place < 1 + contact % 2; place++) {
            int index = random.nextInt(number);
            int version = random.nextInt(5) == 0 ? 1 + random.nextInt(VERSIONS) : VERSIONS;
            if (chosen.add(index)) {
                brought.add(new BulkDelivery(
                        new UUID(random.nextLong(), random.nextLong()),
                        id(index),
                        theirs,
                        version,
                        RECEPTIONS.get(random.nextInt(RECEPTIONS.size()))));
            }
        }
        return brought;
    }
}
