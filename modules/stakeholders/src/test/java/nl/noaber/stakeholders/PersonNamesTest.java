package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names are made of letters that no register has. */
@NoaberTest
class PersonNamesTest {

    private final PersonNames names;
    private final Persons persons;
    private final Land land;
    private final StatementCounter statements;
    private final Database database;
    private final Transactions transactions;

    PersonNamesTest(
            PersonNames names,
            Persons persons,
            Land land,
            StatementCounter statements,
            Database database,
            Transactions transactions) {
        this.persons = persons;
        this.transactions = transactions;
        this.database = database;
        this.names = names;
        this.land = land;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gesproken met Qarla van der Zwöxen over geld | Qarla van der Zwöxen",
                "Volgens Q. van der Zwoxen mag dat | Q. van der Zwoxen",
                "VAN DER ZWÖXEN belde terug | VAN DER ZWÖXEN",
                "Het voorstel van Zwöxen’s afdeling | Zwöxen’s",
                "zwöxen belde terug | zwöxen",
                "Zie @zwoxen op sociale media | zwoxen",
                "Een ander, Piet Zwöxen, is ook iemand | Piet Zwöxen",
                "Zwoxens brief kwam niet aan | Zwoxens",
                "Wethouder Zwöxen vroeg uitstel | Zwöxen",
                "(Qarla  van/der   Zwöxen) | Qarla  van/der   Zwöxen",
            })
    void findsANameHoweverItIsWritten(String text, String name) {
        zwoxen();
        String written = text.replace('/', '\n');
        assertThat(found(written, Set.of())).containsExactly(name.replace('/', '\n'));
    }

    @Test
    void takesNoWordForANameThatOnlyHasItsLetters() {
        zwoxen();
        named("Anja", null, "Groot", PublicRole.STAFF);
        assertThat(found("Een groot plan, de Zwöxenberg is Zwöxenachtig en grootschalig", Set.of()))
                .isEmpty();
        assertThat(found("Volgens mevrouw groot en A. Groot", Set.of())).containsExactly("groot", "A. Groot");
    }

    @Test
    void findsTheGivenNameOfWhoWasThere() {
        Person person = zwoxen();
        assertThat(found("Qarla beloofde het, zwöxen niet", Set.of(person.id())))
                .containsExactly("Qarla", "zwöxen");
        assertThat(found("Qarla beloofde het, zwöxen niet", Set.of())).containsExactly("zwöxen");
    }

    @Test
    void findsWhatSomebodyWasCalledBefore() {
        Person person = named("Sjoukje", "van der", "Molenquamp", PublicRole.STAFF);
        String text = "Sjoukje van der Molenquamp, nu Sjoukje Hoogquamer, en mevrouw Molenquamp; Trijn Hoogquamer";
        assertThat(found(text, Set.of())).containsExactly("Sjoukje van der Molenquamp", "Molenquamp");

        renamed(person, new PersonName("Sjoukje", null, "Hoogquamer"));
        renamed(person, new PersonName("Trijn", null, "Hoogquamer"));

        assertThat(found(text, Set.of()))
                .containsExactly("Sjoukje van der Molenquamp", "Sjoukje Hoogquamer", "Molenquamp", "Trijn Hoogquamer");
        assertThat(names.in(People.staff(), List.of(new NamedIn(text, Set.of(), Set.of())))
                        .getFirst())
                .allSatisfy(naming -> assertThat(naming.persons()).containsExactly(person.id()));
    }

    private void renamed(Person person, PersonName name) {
        int version = persons.byId(People.staff(), person.id()).orElseThrow().version();
        assertThat(persons.update(People.staff(), person.id(), version, details -> details.withName(name)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void findsEachHalfOfADoubleName() {
        named("Jikke Pien", null, "Wobbema-van der Xult", PublicRole.STAFF);
        assertThat(found("J.P. Wobbema en Van der Xult; Wobbema-van der Xult, en JP Wobbema", Set.of()))
                .containsExactly("J.P. Wobbema", "Van der Xult", "Wobbema-van der Xult", "JP Wobbema");
    }

    @Test
    void takesNobodyForTheOfficeHolderOfTheSameSurname() {
        Person holder = named("Ymke", null, "Zandwyck", PublicRole.OFFICE);
        named("Bouke", null, "Zandwyck", PublicRole.STAFF);
        String text = "Eerst Ymke Zandwyck, toen Bouke Zandwyck, later ook Karin Zandwyck en dan wethouder Zandwyck";
        NamedIn asked = new NamedIn(text, Set.of(holder.id()), Set.of());
        assertThat(names.in(People.staff(), List.of(asked)).getFirst())
                .extracting(naming -> text.substring(naming.begins(), naming.ends()), Naming::isPublic)
                .containsExactly(
                        tuple("Ymke Zandwyck", true),
                        tuple("Bouke Zandwyck", false),
                        tuple("Karin Zandwyck", false),
                        tuple("Zandwyck", true));
    }

    @Test
    void findsNamesOfWhoIsNotKnownHereWhenTheyAreGiven() {
        NamedIn text = new NamedIn("Ibbo Wrrxma en later Wrrxma alleen", Set.of(), Set.of("Ibbo Wrrxma"));
        assertThat(names.in(People.staff(), List.of(text)).getFirst())
                .extracting(Naming::begins, Naming::ends)
                .containsExactly(tuple(0, 11), tuple(21, 27));
    }

    @Test
    void findsWhoHasOrHadAnAccountWhereverTheyAreNamed() {
        account("Gemke van Yzxumborg", false, true);
        account("Closed Zzwaartveld", false, false);
        account("Demo Zzweefambt", true, true);
        assertThat(found(
                        "Gemke van Yzxumborg belt, C. Zzwaartveld ook, Van Yzxumborg niet, Zzweefambt evenmin",
                        Set.of()))
                .containsExactly("Gemke van Yzxumborg", "C. Zzwaartveld", "Van Yzxumborg");
        assertThat(found("Gemke zei niets", Set.of())).isEmpty();
    }

    @Test
    void takesTheNameOfAnOrganisationForNoSurnameOfAnAccountThatIsCalledAfterIt() {
        land.organisation(OrganisationKind.MUNICIPALITY, "Zzoltwenterp");
        account("Adviseur Zzoltwenterp", false, true);
        account("Secretariaat", false, true);
        assertThat(found("In Zzoltwenterp sprak de Adviseur Zzoltwenterp met het Secretariaat", Set.of()))
                .containsExactly("Adviseur Zzoltwenterp");
    }

    private void account(String name, boolean demonstration, boolean active) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_account (id, name, role, active, demonstration, created_at)
            VALUES (:id, :name, 'STAFF', :active, :demonstration, '2026-01-01')
            """)
                .bind("id", Ids.next())
                .bind("name", name)
                .bind("active", active)
                .bind("demonstration", demonstration)
                .update());
    }

    @Test
    void readsManyTextsInAsManyStatementsAsOne() {
        zwoxen();
        List<NamedIn> texts = List.of(
                new NamedIn("Een met Zwöxen", Set.of(), Set.of()), new NamedIn("Twee zonder", Set.of(), Set.of()));
        statements.atMost(
                3,
                () -> assertThat(names.in(People.staff(), texts))
                        .extracting(List::size)
                        .containsExactly(1, 0));
    }

    @Test
    void doesNotSayWhoIsKnownToWhoMayNotKnow() {
        zwoxen();
        NamedIn text = new NamedIn("Gesproken met Zwöxen", Set.of(), Set.of());
        assertThat(names.in(People.auditor(), List.of(text)).getFirst()).isEmpty();
    }

    private Person named(String given, @Nullable String prefix, String surname, PublicRole role) {
        PersonDetails plain = PersonDetails.of(new PersonName(given, prefix, surname), "website");
        return land.person(plain.withPersonal(plain.personal().withRoleIfNone(role)));
    }

    private Person zwoxen() {
        return land.person(PersonDetails.of(new PersonName("Qarla", "van der", "Zwöxen"), "visitekaartje"));
    }

    private List<String> found(String text, Set<PersonId> there) {
        return names.in(People.staff(), List.of(new NamedIn(text, there, Set.of()))).getFirst().stream()
                .map(naming -> text.substring(naming.begins(), naming.ends()))
                .toList();
    }
}
