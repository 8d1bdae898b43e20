package nl.noaber.app.journey;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionRemainder;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.CostDivisionVerdict;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCashierLine;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** Divisions of costs after a while of use: sent and answered by some, agreed to by all, withdrawn; and a cashier. */
@Singleton
class LivedInDivisions {

    static final String SENT = Ids.named("test/division-sent").toString();
    static final String AGREED = Ids.named("test/division-agreed").toString();
    static final String WITHDRAWN = Ids.named("test/division-withdrawn").toString();
    static final String OPEN = Ids.named("cost-division/ros-process").toString();

    static final String CASHIER = Ids.named("test/cashier").toString();
    static final String EMPTY = Ids.named("cashier-mandate/ros-process").toString();
    static final String RECEIPT = Ids.named("test/cashier-receipt").toString();

    private static final List<OrganisationId> PARTIES = Stream.concat(
                    Stream.of(new OrganisationId(People.ACHTERHOEK)),
                    Stream.of("almelo", "borne", "dinkelland", "enschede", "haaksbergen", "hengelo", "losser")
                            .map(name -> new OrganisationId(Ids.named("organisation/municipality/" + name))))
            .toList();

    private final CostDivisions divisions;
    private final Cashiers cashiers;
    private final Viewer staff = People.staff();

    LivedInDivisions(CostDivisions divisions, Cashiers cashiers) {
        this.cashiers = cashiers;
        this.divisions = divisions;
    }

    /** After the projects. */
    void load() {
        CostDivision sent = planned(SENT, "Verzwaring van het net: aandelen van de partijen", Visibility.BOARD);
        sent = proposed(sent, "Gelijk", CostDivisionFormula.of(CostDivisionKey.EQUAL, shares()));
        sent = proposed(sent, "Achterhoek vast, de rest gelijk", mixed());
        sent = done(divisions.send(staff, sent.id(), sent.version(), 2, LocalDate.of(2026, 12, 31)));
        sent = answered(sent, PARTIES.get(1), CostDivisionVerdict.AGREED, null);
        answered(sent, PARTIES.get(2), CostDivisionVerdict.OBJECTS, "Niet zonder bijdrage van het Rijk");

        CostDivision agreed = planned(AGREED, "Onderzoek naar de stations", Visibility.TEAM);
        agreed = proposed(agreed, "Gelijk", CostDivisionFormula.of(CostDivisionKey.EQUAL, shares()));
        agreed = done(divisions.send(staff, agreed.id(), agreed.version(), 1, null));
        for (OrganisationId party : PARTIES) {
            agreed = answered(agreed, party, CostDivisionVerdict.AGREED, null);
        }

        cashier(agreed.id());

        CostDivision gone = planned(WITHDRAWN, "Dubbel opgezet", Visibility.TEAM);
        done(divisions.withdraw(staff, gone.id(), gone.version()));
    }

    private void cashier(CostDivisionId division) {
        CashierMandateId id = new CashierMandateId(UUID.fromString(CASHIER));
        recorded(cashiers.appoint(
                staff,
                new NewCashierMandate(
                        id,
                        PARTIES.get(6),
                        null,
                        division,
                        "D/26/755",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        "Voor alle partijen, volgens de volmacht.")));
        line(id, RECEIPT, PARTIES.get(1), "140000.01", "Eerste termijn");
        line(id, Ids.next().toString(), PARTIES.get(2), "70000.00", null);
        line(id, Ids.next().toString(), null, "12500.50", "Bureau, eerste fase");
    }

    private void line(
            CashierMandateId id, String line, @Nullable OrganisationId party, String amount, @Nullable String said) {
        recorded(cashiers.record(
                staff,
                id,
                new NewCashierLine(
                        new CashierLineId(UUID.fromString(line)),
                        party == null ? CashierLineSort.EXPENSE : CashierLineSort.RECEIPT,
                        party,
                        LocalDate.of(2026, 6, 1),
                        new BigDecimal(amount),
                        said,
                        "F/26/101"),
                Set.of("ABOVE_ASKED")));
    }

    private static void recorded(Recording<CashierMandate> recording) {
        if (!(recording instanceof Recording.Recorded<CashierMandate>)) {
            throw new AssertionError(recording);
        }
    }

    private CostDivision planned(String id, String title, Visibility visibility) {
        return done(divisions.plan(
                staff,
                new NewCostDivision(
                        new CostDivisionId(UUID.fromString(id)),
                        title,
                        new ProjectId(UUID.fromString(LivedInMoney.PROJECT)),
                        "Raming van de netbeheerder, versie 2",
                        visibility,
                        List.of(
                                MoneyLine.of(2027, CostKind.ONE_OFF, "1000000.00"),
                                MoneyLine.of(2028, CostKind.STRUCTURAL, "120000.01")))));
    }

    private static CostDivisionFormula mixed() {
        return new CostDivisionFormula(
                CostDivisionKey.MIX,
                CostDivisionRemainder.EQUAL,
                Stream.concat(
                                Stream.of(CostDivisionShare.amount(PARTIES.getFirst(), "50000.00")),
                                PARTIES.stream().skip(1).map(CostDivisionShare::of))
                        .toList());
    }

    private static List<CostDivisionShare> shares() {
        return PARTIES.stream().map(CostDivisionShare::of).toList();
    }

    private CostDivision proposed(CostDivision division, String name, CostDivisionFormula formula) {
        return done(divisions.propose(
                staff,
                division.id(),
                division.version(),
                new NewCostDivisionProposal(null, name, "Zoals besproken in het programmaoverleg.", formula)));
    }

    private CostDivision answered(
            CostDivision division, OrganisationId party, CostDivisionVerdict verdict, @Nullable String remark) {
        return done(divisions.answer(
                staff,
                division.id(),
                new NewCostDivisionAnswer(party, division.sent().orElseThrow().round(), verdict, remark, "D/26/17")));
    }

    private static CostDivision done(Recording<CostDivision> recording) {
        if (recording instanceof Recording.Recorded<CostDivision>(CostDivision division)) {
            return division;
        }
        throw new AssertionError(recording);
    }
}
