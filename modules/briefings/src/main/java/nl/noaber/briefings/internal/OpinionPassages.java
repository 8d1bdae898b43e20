package nl.noaber.briefings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.RecordRef;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageVersion;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.Stance;

/** What others think: how the team judges them, and how they took what was brought; and what they will ask. */
final class OpinionPassages {

    private static final int MOST = 12;
    private static final int LONGEST_QUOTE = 300;

    private OpinionPassages() {}

    static List<Passage> of(Gathered known) {
        List<Passage> passages = new ArrayList<>();
        known.assessments().stream()
                .filter(one -> one.stance() != Stance.UNKNOWN)
                .limit(MOST)
                .forEach(one -> stance(known, one, passages));
        Map<LobbyMessageId, String> titles = known.versions().stream()
                .collect(Collectors.toMap(MessageVersion::messageId, MessageVersion::title, (one, _) -> one));
        known.deliveries().stream()
                .filter(one -> titles.containsKey(one.messageId()))
                .limit(MOST)
                .forEach(one -> brought(known, one, titles.getOrDefault(one.messageId(), ""), passages));
        return passages;
    }

    private static void stance(Gathered known, Assessment assessment, List<Passage> passages) {
        Challenge challenge =
                assessment.challengeId() == null ? null : known.challenges().get(assessment.challengeId());
        if (challenge == null) {
            return;
        }
        RecordRef ref = assessment.stakeholderId().ref();
        String name = known.name(assessment.stakeholderId());
        String on = DutchWords.day(assessment.assessedOn());
        passages.add(new Passage(
                BriefingSection.OTHERS_THINK,
                name + ": " + DutchWords.stance(assessment.stance()) + " bij opgave " + challenge.number()
                        + " (inschatting van " + on + ").",
                ref));
        if (assessment.stance() == Stance.OPPONENT) {
            passages.add(new Passage(
                    BriefingSection.QUESTIONS,
                    "Wat antwoorden wij " + name + ", tegenstander bij opgave " + challenge.number()
                            + " (inschatting van " + on + ")?",
                    ref));
        }
    }

    private static void brought(Gathered known, Delivery delivery, String title, List<Passage> passages) {
        RecordRef ref = RecordRef.of(ContactMoment.TYPE, delivery.contactMomentId());
        String to = known.name(delivery.organisationId());
        String on = DutchWords.day(delivery.startsAt());
        String quote = delivery.quote() == null ? "" : " “" + Texts.plain(delivery.quote(), LONGEST_QUOTE) + "”";
        passages.add(new Passage(
                BriefingSection.OTHERS_THINK,
                to + " kreeg op " + on + " de boodschap “" + Texts.plain(title) + "” (versie " + delivery.number()
                        + ") en " + heard(delivery.reception()) + "." + quote,
                ref));
        if (delivery.reception() == Reception.REFUSES || delivery.reception() == Reception.DOUBTS) {
            passages.add(new Passage(
                    BriefingSection.QUESTIONS,
                    "Wat antwoorden wij " + to + ", die op " + on + " "
                            + (delivery.reception() == Reception.REFUSES ? "afwees" : "twijfelde aan")
                            + " wat wij vragen?",
                    ref));
        }
    }

    private static String heard(Reception reception) {
        return reception == Reception.UNKNOWN ? "de reactie is niet bekend" : DutchWords.reception(reception);
    }
}
