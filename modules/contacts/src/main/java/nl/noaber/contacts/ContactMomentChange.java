package nl.noaber.contacts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to change of a contact moment; see {@link ContactMomentDetails} for the fields. */
public record ContactMomentChange(
        Patch<String> subject,
        Patch<Channel> channel,
        Patch<ContactMomentStatus> status,
        Patch<@Nullable Instant> startsAt,
        Patch<@Nullable Instant> endsAt,
        Patch<@Nullable String> place,
        Patch<List<NewParticipant>> participants,
        Patch<List<ChallengeId>> challenges,
        Patch<@Nullable String> note,
        Patch<@Nullable String> handedOver,
        Patch<@Nullable String> intendedResult,
        Patch<@Nullable String> onBehalfOf,
        Patch<@Nullable UserId> owner,
        Patch<@Nullable DisclosureClass> disclosureClass,
        Patch<List<DisclosureGround>> disclosureGrounds,
        Patch<Visibility> visibility,
        Patch<Set<OrganisationId>> sharedWith,
        Patch<Set<UserId>> confidentialTo,
        Patch<List<NewDelivery>> deliveries,
        List<NewCommitment> addCommitments,
        Set<ContactMomentWarningCode> acceptedWarnings) {

    /** One that leaves what was brought as it is. */
    public ContactMomentChange(
            Patch<String> subject,
            Patch<Channel> channel,
            Patch<ContactMomentStatus> status,
            Patch<@Nullable Instant> startsAt,
            Patch<@Nullable Instant> endsAt,
            Patch<@Nullable String> place,
            Patch<List<NewParticipant>> participants,
            Patch<List<ChallengeId>> challenges,
            Patch<@Nullable String> note,
            Patch<@Nullable String> handedOver,
            Patch<@Nullable String> intendedResult,
            Patch<@Nullable String> onBehalfOf,
            Patch<@Nullable UserId> owner,
            Patch<@Nullable DisclosureClass> disclosureClass,
            Patch<List<DisclosureGround>> disclosureGrounds,
            Patch<Visibility> visibility,
            Patch<Set<OrganisationId>> sharedWith,
            Patch<Set<UserId>> confidentialTo,
            List<NewCommitment> addCommitments,
            Set<ContactMomentWarningCode> acceptedWarnings) {
        this(
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                participants,
                challenges,
                note,
                handedOver,
                intendedResult,
                onBehalfOf,
                owner,
                disclosureClass,
                disclosureGrounds,
                visibility,
                sharedWith,
                confidentialTo,
                Patch.kept(),
                addCommitments,
                acceptedWarnings);
    }

    public ContactMomentChange {
        addCommitments = List.copyOf(addCommitments);
        acceptedWarnings = Set.copyOf(acceptedWarnings);
    }

    /**
     * The details as they are to be. Who was named for the visibility that it had goes with that visibility; who is
     * named in this change stays named. A class under the Woo that was the usual one of the visibility follows it,
     * unless that shows it to everybody.
     */
    public ContactMomentDetails over(ContactMomentDetails stored) {
        Visibility next = visibility.over(stored.visibility());
        Disclosure disclosure = disclosure(stored.disclosure(), stored.visibility(), next);
        return new ContactMomentDetails(
                subject.over(stored.subject()),
                channel.over(stored.channel()),
                status.over(stored.status()),
                startsAt.over(stored.startsAt()),
                endsAt.over(stored.endsAt()),
                place.over(stored.place()),
                participants.over(stored.participants()),
                challenges.over(stored.challenges()),
                note.over(stored.note()),
                handedOver.over(stored.handedOver()),
                intendedResult.over(stored.intendedResult()),
                onBehalfOf.over(stored.onBehalfOf()),
                owner.over(stored.owner()),
                disclosure.disclosureClass(),
                disclosure.grounds(),
                next,
                sharedWith.over(next == Visibility.SHARED ? stored.sharedWith() : Set.of()),
                confidentialTo.over(next == Visibility.CONFIDENTIAL ? stored.confidentialTo() : Set.of()),
                deliveries.over(stored.deliveries()));
    }

    private Disclosure disclosure(Disclosure stored, Visibility before, Visibility next) {
        boolean isNamed = disclosureClass instanceof Patch.Set<?> || disclosureGrounds instanceof Patch.Set<?>;
        if (!isNamed) {
            return stored.following(before, next);
        }
        DisclosureClass chosen = disclosureClass.over(stored.disclosureClass());
        Disclosure usual = Disclosure.usual(next);
        List<DisclosureGround> grounds = disclosureGrounds.over(kept(chosen, stored, usual));
        if (chosen != null) {
            return new Disclosure(chosen, grounds);
        }
        return grounds.isEmpty() ? usual : new Disclosure(usual.disclosureClass(), grounds);
    }

    /** The grounds of a class that was chosen without any: those it had, where it needs some. */
    private static List<DisclosureGround> kept(@Nullable DisclosureClass chosen, Disclosure stored, Disclosure usual) {
        if (chosen == null) {
            return usual.grounds();
        }
        return chosen.needsGround() ? stored.grounds() : List.of();
    }

    /** Of the fields as they are to be, as text, those that this change names. */
    public Map<String, @Nullable String> named(Map<String, @Nullable String> fields) {
        Map<String, @Nullable String> named = new HashMap<>();
        patches().forEach((field, patch) -> {
            if (patch instanceof Patch.Set<?>) {
                named.put(field, fields.get(field));
            }
        });
        return named;
    }

    private Map<String, Patch<?>> patches() {
        Map<String, Patch<?>> patches = new HashMap<>();
        patches.put("subject", subject);
        patches.put("channel", channel);
        patches.put("status", status);
        patches.put("startsAt", startsAt);
        patches.put("endsAt", endsAt);
        patches.put("place", place);
        patches.put("participants", participants);
        patches.put("challenges", challenges);
        patches.put("note", note);
        patches.put("handedOver", handedOver);
        patches.put("intendedResult", intendedResult);
        patches.put("onBehalfOf", onBehalfOf);
        patches.put("owner", owner);
        patches.put("disclosureClass", disclosureClass);
        patches.put("disclosureGrounds", disclosureGrounds);
        patches.put("visibility", visibility);
        patches.put("sharedWith", sharedWith);
        patches.put("confidentialTo", confidentialTo);
        patches.put("deliveries", deliveries);
        return patches;
    }

    /** The same change, which leaves these fields as they are. */
    public ContactMomentChange without(Set<String> fields) {
        return new ContactMomentChange(
                fields.contains("subject") ? Patch.kept() : subject,
                fields.contains("channel") ? Patch.kept() : channel,
                fields.contains("status") ? Patch.kept() : status,
                fields.contains("startsAt") ? Patch.kept() : startsAt,
                fields.contains("endsAt") ? Patch.kept() : endsAt,
                fields.contains("place") ? Patch.kept() : place,
                fields.contains("participants") ? Patch.kept() : participants,
                fields.contains("challenges") ? Patch.kept() : challenges,
                fields.contains("note") ? Patch.kept() : note,
                fields.contains("handedOver") ? Patch.kept() : handedOver,
                fields.contains("intendedResult") ? Patch.kept() : intendedResult,
                fields.contains("onBehalfOf") ? Patch.kept() : onBehalfOf,
                fields.contains("owner") ? Patch.kept() : owner,
                fields.contains("disclosureClass") ? Patch.kept() : disclosureClass,
                fields.contains("disclosureGrounds") ? Patch.kept() : disclosureGrounds,
                fields.contains("visibility") ? Patch.kept() : visibility,
                fields.contains("sharedWith") ? Patch.kept() : sharedWith,
                fields.contains("confidentialTo") ? Patch.kept() : confidentialTo,
                fields.contains("deliveries") ? Patch.kept() : deliveries,
                addCommitments,
                acceptedWarnings);
    }
}
