package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.NamedIn;
import nl.noaber.stakeholders.Naming;
import nl.noaber.stakeholders.PersonNames;

/**
 * What is proposed to be blacked out of texts: the names of persons who are known here and not in public, mail addresses,
 * names by which somebody is called elsewhere, telephone numbers, bank accounts, and numbers like those of citizens.
 */
@Singleton
final class Proposals {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** Nine digits or more after a nought or a plus: a Dutch number, or an international one; not the end of an amount. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<!\\d[.,])(?:\\+|00|0|\\(0)(?:[ ()/.\\u2010-\\u2015-]{0,3}\\d){8,13}(?![\\d])");

    /** {@code @jansen}, as on social media. */
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}._@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._]{0,28}[\\p{L}\\p{N}_])?");

    private static final Pattern BANK_ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** Nine digits in any groups; of a citizen's number the last one checks the others. */
    private static final Pattern NINE_DIGITS =
            Pattern.compile("(?<![\\p{L}\\p{N},.])\\d(?:[ .-]?\\d){8}(?![\\p{L}\\p{N}])");

    private final PersonNames names;

    Proposals(PersonNames names) {
        this.names = names;
    }

    /** For each record the proposals for each of its passages, by name. */
    Map<RecordRef, Map<String, List<BlackOut>>> of(Viewer viewer, List<Content> contents) {
        List<NamedIn> texts = contents.stream()
                .flatMap(content -> content.passages().stream()
                        .map(said -> new NamedIn(said.text(), content.persons(), content.names())))
                .toList();
        List<List<Naming>> found = names.in(viewer, texts);
        Map<RecordRef, Map<String, List<BlackOut>>> all = new HashMap<>();
        int index = 0;
        for (Content content : contents) {
            Map<String, List<BlackOut>> proposals = new HashMap<>();
            for (Said said : content.passages()) {
                proposals.put(said.name(), proposals(said.text(), found.get(index++)));
            }
            all.put(content.record(), proposals);
        }
        return all;
    }

    private static List<BlackOut> proposals(String text, List<Naming> namings) {
        List<BlackOut> proposals = new ArrayList<>();
        namings.stream()
                .filter(naming -> !naming.isPublic())
                .forEach(naming -> proposals.add(BlackOut.proposed(naming.begins(), naming.ends())));
        for (Pattern pattern : List.of(MAIL, TELEPHONE, HANDLE, BANK_ACCOUNT)) {
            pattern.matcher(text)
                    .results()
                    .forEach(found -> proposals.add(BlackOut.proposed(found.start(), found.end())));
        }
        NINE_DIGITS
                .matcher(text)
                .results()
                .filter(found -> isCitizen(found.group()))
                .forEach(found -> proposals.add(BlackOut.proposed(found.start(), found.end())));
        return proposals;
    }

    /** The proof of eleven of a burgerservicenummer: the digits count 9 to 2, the last one minus 1. */
    private static boolean isCitizen(String written) {
        int[] digits = written.chars()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .toArray();
        int sum = -digits[8];
        for (int place = 0; place < 8; place++) {
            sum += digits[place] * (9 - place);
        }
        return sum % 11 == 0;
    }
}
