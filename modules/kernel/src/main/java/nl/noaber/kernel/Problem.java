package nl.noaber.kernel;

import java.util.List;

/**
 * Why a rule refused something, said so that the user can mend it.
 *
 * @param code stable, in capitals: {@code SUBJECT_MISSING}. It is also the key of the sentence in the bundles
 *     {@code problems/<module>_nl.properties} and {@code _en}
 * @param field the path of the input field that is wrong, for instance {@code participants.2.person}; empty when it
 *     concerns the whole
 * @param arguments what the sentence fills in, in the order of its placeholders {@code {0}}, {@code {1}}
 */
public record Problem(String code, String field, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String code, String field, Object... arguments) {
        return new Problem(code, field, List.of(arguments));
    }
}
