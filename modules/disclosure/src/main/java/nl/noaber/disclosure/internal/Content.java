package nl.noaber.disclosure.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.PersonId;

/**
 * A record of any module as a file needs it.
 *
 * @param kind what it is, in Dutch
 * @param visibility who may see it
 * @param disclosure the class that it carries itself
 * @param passages what it says, plain text
 * @param persons who took part
 * @param names the names of others who took part, and of those persons at that time
 */
record Content(
        RecordRef record,
        Instant at,
        String kind,
        Visibility visibility,
        Disclosure disclosure,
        List<Party> parties,
        List<Said> passages,
        Set<PersonId> persons,
        Set<String> names) {

    /** The passage that stands in the inventory. */
    static final String SUBJECT = "subject";

    /**
     * Who took part.
     *
     * @param function the post, or the organisation
     * @param name what may be shown beside it: the name of who is known in public
     * @param isHidden whether there is a name that is not shown
     */
    record Party(String side, String function, Optional<String> name, boolean isHidden) {

        /** As the inventory has it. */
        String shown() {
            return name.map(known -> function + " (" + known + ")").orElse(function);
        }
    }

    /**
     * A passage.
     *
     * @param label what it is, in Dutch
     * @param closed what of it is classed as not to be disclosed, and proposed to be blacked out
     */
    record Said(String name, String label, String text, List<BlackOut> closed) {

        Said {
            closed = List.copyOf(closed);
        }

        Said(String name, String label, String text) {
            this(name, label, text, List.of());
        }
    }

    Content {
        parties = List.copyOf(parties);
        passages = List.copyOf(passages);
        persons = Set.copyOf(persons);
        names = Set.copyOf(names);
    }

    Optional<Said> passage(String name) {
        return passages.stream().filter(said -> said.name().equals(name)).findFirst();
    }

    boolean confidential() {
        return visibility == Visibility.CONFIDENTIAL;
    }

    /**
     * The same as long as it says the same, of the same people, to the same readers, in the same class, and the same is
     * proposed to be blacked out of it: whoever assessed it assessed all of that.
     *
     * @param proposed by passage
     */
    byte[] digest(Map<String, List<BlackOut>> proposed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, visibility.name());
            add(digest, disclosure.disclosureClass().name());
            add(digest, Disclosure.stored(disclosure.grounds()));
            parties.forEach(party -> add(digest, party.toString()));
            passages.forEach(said -> {
                add(digest, said.name());
                add(digest, said.text());
                proposed.getOrDefault(said.name(), List.of()).stream()
                        .map(place -> place.begins() + "-" + place.ends())
                        .sorted()
                        .forEach(place -> add(digest, place));
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** With its length, so that two texts are never taken for one. */
    private static void add(MessageDigest digest, String text) {
        digest.update((text.length() + " " + text).getBytes(StandardCharsets.UTF_8));
    }
}
