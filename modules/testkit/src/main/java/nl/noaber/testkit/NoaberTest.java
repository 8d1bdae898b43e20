package nl.noaber.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the module's own beans and a real database. One database and one application context serve all classes
 * of a test run; before each class the tables are emptied and the clock is set back.
 *
 * <p>Every bean can be a parameter of the constructor or of a test: the module's promise, {@link StatementCounter},
 * {@link TestClock}, {@link GraphQlClient}, {@link HtmlClient}, {@link Browser}.
 *
 * <p>The database is a MariaDB of our own, or the MySQL that {@code -Dnoaber.test.jdbc-url} (with
 * {@code noaber.test.jdbc-user} and {@code noaber.test.jdbc-password}, unless the address has them) names.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NoaberExtension.class)
public @interface NoaberTest {}
