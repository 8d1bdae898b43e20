package nl.noaber.web.page;

import io.micronaut.core.annotation.Introspected;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the record that the answer to a GraphQL document is read into. Every document has exactly one; the build
 * compares the two, field by field.
 */
@Introspected
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswerTo {

    /** The document's name: its path under {@code pages/}, without {@code .graphql}. */
    String value();
}
