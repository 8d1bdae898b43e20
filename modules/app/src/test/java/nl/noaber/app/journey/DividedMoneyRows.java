package nl.noaber.app.journey;

import java.util.List;

/** The pages of divisions, cashiers and opportunities, as a member of the team sees them. */
final class DividedMoneyRows {

    static final List<PageRow> ALL = List.of(
            PageRow.of("/cashiers", "/cashiers"),
            PageRow.of("/cashiers", "/cashiers?withdrawn=1"),
            PageRow.of("/cashiers/new", "/cashiers/new?subject=CostDivision:" + LivedInDivisions.SENT),
            PageRow.of("/cashiers/{id}", "/cashiers/" + LivedInDivisions.CASHIER),
            PageRow.of("/cashiers/{id}", "/cashiers/" + LivedInDivisions.EMPTY),
            PageRow.of("/cashiers/{id}/edit", "/cashiers/" + LivedInDivisions.CASHIER + "/edit"),
            PageRow.of("/cashiers/{id}/lines/new", "/cashiers/" + LivedInDivisions.CASHIER + "/lines/new?sort=EXPENSE"),
            PageRow.of(
                    "/cashiers/{id}/lines/{line}/edit",
                    "/cashiers/" + LivedInDivisions.CASHIER + "/lines/" + LivedInDivisions.RECEIPT + "/edit"),
            PageRow.of("/divisions", "/divisions"),
            PageRow.of("/divisions", "/divisions?withdrawn=1"),
            PageRow.of("/divisions", "/divisions?project=Project:" + LivedInMoney.PROJECT),
            PageRow.of("/divisions", "/divisions?project=Project:" + LivedInMoney.BARE),
            PageRow.of("/divisions/new", "/divisions/new?project=Project:" + LivedInMoney.PROJECT),
            PageRow.of("/divisions/{id}", "/divisions/" + LivedInDivisions.SENT),
            PageRow.of("/divisions/{id}", "/divisions/" + LivedInDivisions.OPEN),
            PageRow.of("/divisions/{id}", "/divisions/" + LivedInDivisions.AGREED),
            PageRow.of("/divisions/{id}", "/divisions/" + LivedInDivisions.WITHDRAWN),
            PageRow.of("/divisions/{id}/edit", "/divisions/" + LivedInDivisions.SENT + "/edit"),
            PageRow.of("/divisions/{id}/comparison", "/divisions/" + LivedInDivisions.SENT + "/comparison"),
            PageRow.of("/divisions/{id}/proposals/new", "/divisions/" + LivedInDivisions.OPEN + "/proposals/new"),
            PageRow.of(
                    "/divisions/{id}/proposals/{number}/edit",
                    "/divisions/" + LivedInDivisions.SENT + "/proposals/2/edit"),
            PageRow.of(
                    "/divisions/{id}/proposals/{number}/sendings/new",
                    "/divisions/" + LivedInDivisions.SENT + "/proposals/1/sendings/new"),
            PageRow.of("/divisions/{id}/answers", "/divisions/" + LivedInDivisions.SENT + "/answers"),
            PageRow.of(
                    "/divisions/{id}/contributions/new",
                    "/divisions/" + LivedInDivisions.AGREED + "/contributions/new"),
            PageRow.of("/opportunities", "/opportunities"),
            PageRow.of("/opportunities/windows", "/opportunities/windows"),
            PageRow.of("/opportunities/windows", "/opportunities/windows?stage=REFUSED"),
            PageRow.of("/opportunities/schemes", "/opportunities/schemes"),
            PageRow.of("/opportunities/schemes/new", "/opportunities/schemes/new"),
            PageRow.of("/opportunities/new", "/opportunities/new"),
            PageRow.of("/opportunities/{id}", "/opportunities/" + LivedInOpportunities.FULL),
            PageRow.of("/opportunities/{id}", "/opportunities/" + LivedInOpportunities.BARE),
            PageRow.of("/opportunities/{id}", "/opportunities/" + LivedInOpportunities.WITHDRAWN),
            PageRow.of("/opportunities/{id}/edit", "/opportunities/" + LivedInOpportunities.FULL + "/edit"),
            PageRow.of("/opportunities/{id}/steps/new", "/opportunities/" + LivedInOpportunities.FULL + "/steps/new"),
            PageRow.of("/opportunities/{id}/award/new", "/opportunities/" + LivedInOpportunities.FULL + "/award/new"),
            PageRow.of("/opportunities/{id}/award/new", "/opportunities/" + LivedInOpportunities.BARE + "/award/new"),
            PageRow.of(
                    "/opportunities/{id}/applications/{project}/edit",
                    "/opportunities/" + LivedInOpportunities.FULL + "/applications/" + LivedInMoney.PROJECT + "/edit"));

    private DividedMoneyRows() {}
}
