package nl.noaber.stakeholders;

import java.util.regex.Pattern;

/** The registers of identifiers, each with the form of its identifiers. */
public enum IdentifierScheme {
    /** TOOI, the government's lists of organisations. */
    TOOI("https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/[a-z]+[0-9]+"),
    /** OIN (Organisatie-identificatienummer): 20 digits. */
    OIN("[0-9]{20}"),
    /** KvK number of the trade register: 8 digits. */
    KVK("[0-9]{8}"),
    /** RSIN: 9 digits that pass the eleven test. */
    RSIN("[0-9]{9}"),
    /** CBS code of a municipality (GM and 4 digits) or a province (PV and 2 digits). */
    CBS("GM[0-9]{4}|PV[0-9]{2}"),
    /** System id in the Register van Overheidsorganisaties. */
    ROO("[0-9]{1,12}"),
    /** OWMS, the older government lists of organisations. */
    OWMS("https?://standaarden\\.overheid\\.nl/owms/terms/\\S{1,150}"),
    /** BRIN of an educational institution: 2 digits and 2 capitals. */
    BRIN("[0-9]{2}[A-Z]{2}"),
    /** ROR, the register of research organisations. */
    ROR("https://ror\\.org/0[a-z0-9]{6}[0-9]{2}");

    private final Pattern form;

    IdentifierScheme(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether a value has the form that the register gives its identifiers. */
    public boolean accepts(String value) {
        return form.matcher(value).matches() && (this != RSIN || passesElevenTest(value));
    }

    /** The digits weigh 9 to 2 and the last -1; the sum is a multiple of eleven. */
    private static boolean passesElevenTest(String digits) {
        int sum = -digit(digits, 8);
        for (int index = 0; index < 8; index++) {
            sum += (9 - index) * digit(digits, index);
        }
        return sum % 11 == 0;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
