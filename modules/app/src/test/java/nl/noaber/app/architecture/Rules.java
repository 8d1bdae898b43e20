package nl.noaber.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house, each for the modules under a root package: the product's, or that of the broken examples. */
final class Rules {

    /** Which modules each module may use; what a module may use, it may use all the way down. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("documents", Set.of("kernel")),
            Map.entry("access", Set.of("kernel")),
            Map.entry("history", Set.of("kernel")),
            Map.entry("search", Set.of("kernel")),
            Map.entry("programmes", Set.of("kernel", "access", "history", "search")),
            Map.entry("stakeholders", Set.of("kernel", "access", "history", "search", "programmes")),
            Map.entry("messages", Set.of("kernel", "access", "history", "search", "programmes", "stakeholders")),
            Map.entry(
                    "cofinancing",
                    Set.of("kernel", "access", "history", "search", "programmes", "stakeholders", "messages")),
            Map.entry(
                    "agenda",
                    Set.of(
                            "kernel",
                            "access",
                            "history",
                            "search",
                            "programmes",
                            "stakeholders",
                            "messages",
                            "cofinancing")),
            Map.entry(
                    "contacts",
                    Set.of(
                            "kernel",
                            "access",
                            "history",
                            "search",
                            "programmes",
                            "stakeholders",
                            "messages",
                            "cofinancing",
                            "agenda")),
            Map.entry(
                    "briefings",
                    Set.of(
                            "kernel",
                            "documents",
                            "access",
                            "history",
                            "search",
                            "programmes",
                            "stakeholders",
                            "messages",
                            "cofinancing",
                            "agenda",
                            "contacts")),
            Map.entry(
                    "privacy",
                    Set.of(
                            "kernel",
                            "access",
                            "history",
                            "search",
                            "programmes",
                            "stakeholders",
                            "messages",
                            "cofinancing",
                            "agenda",
                            "contacts")),
            Map.entry("reviews", Set.of("kernel", "access", "history", "search", "programmes", "stakeholders")),
            Map.entry(
                    "disclosure",
                    Set.of(
                            "kernel",
                            "documents",
                            "access",
                            "history",
                            "search",
                            "programmes",
                            "stakeholders",
                            "messages",
                            "agenda",
                            "contacts")),
            Map.entry("gateway", Set.of("kernel", "access")),
            Map.entry("web", Set.of("kernel", "documents", "access", "gateway")));

    private static final Pattern VAGUE = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Base|Common|Dto|DTO)");

    private Rules() {}

    static Stream<ArchRule> downwardsOnly(String root) {
        return MAY_USE.keySet().stream().sorted().map(module -> downwardsOnly(root, module));
    }

    private static ArchRule downwardsOnly(String root, String module) {
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .as("module " + module + " uses only modules below it")
                .allowEmptyShould(true);
    }

    static Stream<ArchRule> insidesStayInside(String root) {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(module -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + "." + module + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + "." + module + ".internal.."))
                        .as("nobody but module " + module + " uses its internal package")
                        .allowEmptyShould(true));
    }

    static ArchRule internalIsPackagePrivate(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..internal..")
                .and()
                // A record inside of a package-private interface is public by the language, and still out of reach.
                .areTopLevelClasses()
                .and(writtenByHand())
                .should()
                .notBePublic()
                .as("nothing in an internal package is public")
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheKernelSpeaksJdbc(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".kernel..", root + ".testkit..", root + ".app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .as("only the kernel speaks JDBC; modules write SQL through nl.noaber.kernel.sql");
    }

    static ArchRule transactionsStartInOnePlace(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith("jakarta.transaction.Transactional")
                .andShould()
                .notBeAnnotatedWith("io.micronaut.transaction.annotation.Transactional")
                .as("transactions are opened with nl.noaber.kernel.sql.Transactions, which repeats what failed in"
                        + " passing");
    }

    static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(writtenByHand())
                .should()
                .callMethodWhere(readsTheMachinesTime())
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .as("the time is read from " + Clock.class.getSimpleName() + ", and nobody sleeps");
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
        return DescribedPredicate.describe("reads the machine's time", call -> {
            boolean now = call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now || call.getName().equals("currentTimeMillis");
        });
    }

    static ArchRule namesSaySomething(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(writtenByHand())
                .should(new ArchCondition<>("have a name of the domain") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean vague = VAGUE.matcher(type.getSimpleName()).matches();
                        events.add(new SimpleConditionEvent(type, !vague, type.getName() + " says nothing"));
                    }
                });
    }

    /** Every rule by its name. */
    static Map<String, List<ArchRule>> all(String root) {
        return Map.of(
                "downwardsOnly", downwardsOnly(root).toList(),
                "insidesStayInside", insidesStayInside(root).toList(),
                "internalIsPackagePrivate", List.of(internalIsPackagePrivate(root)),
                "onlyTheKernelSpeaksJdbc", List.of(onlyTheKernelSpeaksJdbc(root)),
                "transactionsStartInOnePlace", List.of(transactionsStartInOnePlace(root)),
                "timeComesFromTheClock", List.of(timeComesFromTheClock(root)),
                "namesSaySomething", List.of(namesSaySomething(root)));
    }

    private static DescribedPredicate<JavaClass> writtenByHand() {
        return DescribedPredicate.describe(
                "written by hand",
                type -> !type.getName()
                        .replace('/', '.')
                        .matches(".*(\\$[A-Z]\\w*\\$|\\.\\$|\\$Definition|\\$Intercepted|\\$Introspection|\\$\\d).*"));
    }
}
