package nl.noaber.cofinancing.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;

/** A text of a project, a contribution, a division, a cash book or an opportunity in which somebody can be named, and under which field the log tells of it. */
enum MoneyPlace {
    TITLE(Project.TYPE, "title", 300, """
        SELECT id AS record_id, 'TITLE' AS place, id AS owner, 0 AS position, title AS text
          FROM project
        """, "UPDATE project SET title = :text WHERE id = :owner"),
    DESCRIPTION(Project.TYPE, "description", 5_000, """
        SELECT id AS record_id, 'DESCRIPTION' AS place, id AS owner, 0 AS position, description AS text
          FROM project
        """, "UPDATE project SET description = :text WHERE id = :owner"),
    SOURCE(Project.TYPE, "cost", 500, """
        SELECT project_id AS record_id, 'SOURCE' AS place, id AS owner, 0 AS position, source AS text
          FROM cost_estimate
        """, "UPDATE cost_estimate SET source = :text WHERE id = :owner"),
    ESTIMATE_NOTE(Project.TYPE, "cost", 2_000, """
        SELECT project_id AS record_id, 'ESTIMATE_NOTE' AS place, id AS owner, 0 AS position, note AS text
          FROM cost_estimate
        """, "UPDATE cost_estimate SET note = :text WHERE id = :owner"),
    CONDITIONS(
            Contribution.TYPE,
            "conditions",
            2_000,
            """
            SELECT id AS record_id, 'CONDITIONS' AS place, id AS owner, 0 AS position, conditions AS text
              FROM contribution
            """,
            "UPDATE contribution SET conditions = :text WHERE id = :owner"),
    DOCUMENT(
            Contribution.TYPE,
            "document",
            100,
            """
            SELECT contribution_id AS record_id, 'DOCUMENT' AS place, contribution_id AS owner, number AS position,
                   document AS text
              FROM contribution_step
            """,
            "UPDATE contribution_step SET document = :text WHERE contribution_id = :owner AND number = :position"),
    STEP_NOTE(
            Contribution.TYPE,
            "note",
            2_000,
            """
            SELECT contribution_id AS record_id, 'STEP_NOTE' AS place, contribution_id AS owner, number AS position,
                   note AS text
              FROM contribution_step
            """,
            "UPDATE contribution_step SET note = :text WHERE contribution_id = :owner AND number = :position"),
    DIVISION_TITLE(CostDivision.TYPE, "title", 300, """
        SELECT id AS record_id, 'DIVISION_TITLE' AS place, id AS owner, 0 AS position, title AS text
          FROM cost_division
        """, "UPDATE cost_division SET title = :text WHERE id = :owner"),
    DIVISION_SOURCE(CostDivision.TYPE, "source", 500, """
        SELECT id AS record_id, 'DIVISION_SOURCE' AS place, id AS owner, 0 AS position, source AS text
          FROM cost_division
        """, "UPDATE cost_division SET source = :text WHERE id = :owner"),
    PROPOSAL_NAME(
            CostDivision.TYPE,
            "proposals",
            100,
            """
            SELECT division_id AS record_id, 'PROPOSAL_NAME' AS place, division_id AS owner, number AS position,
                   name AS text
              FROM cost_division_proposal
            """,
            "UPDATE cost_division_proposal SET name = :text WHERE division_id = :owner AND number = :position"),
    PROPOSAL_NOTE(
            CostDivision.TYPE,
            "proposals",
            2_000,
            """
            SELECT division_id AS record_id, 'PROPOSAL_NOTE' AS place, division_id AS owner, number AS position,
                   note AS text
              FROM cost_division_proposal
            """,
            "UPDATE cost_division_proposal SET note = :text WHERE division_id = :owner AND number = :position"),
    ANSWER_REMARK(CostDivision.TYPE, "answer", 2_000, """
        SELECT division_id AS record_id, 'ANSWER_REMARK' AS place, division_id AS owner,
               round * 1000 + position AS position, remark AS text
          FROM cost_division_answer
        """, """
            UPDATE cost_division_answer SET remark = :text
             WHERE division_id = :owner AND round * 1000 + position = :position
            """),
    ANSWER_DOCUMENT(CostDivision.TYPE, "answer", 100, """
        SELECT division_id AS record_id, 'ANSWER_DOCUMENT' AS place, division_id AS owner,
               round * 1000 + position AS position, document AS text
          FROM cost_division_answer
        """, """
            UPDATE cost_division_answer SET document = :text
             WHERE division_id = :owner AND round * 1000 + position = :position
            """),
    MANDATE_DOCUMENT(
            CashierMandate.TYPE, "document", 100, """
                SELECT id AS record_id, 'MANDATE_DOCUMENT' AS place, id AS owner, 0 AS position, document AS text
                  FROM cashier_mandate
                """, "UPDATE cashier_mandate SET document = :text WHERE id = :owner"),
    MANDATE_NOTE(CashierMandate.TYPE, "note", 2_000, """
        SELECT id AS record_id, 'MANDATE_NOTE' AS place, id AS owner, 0 AS position, note AS text
          FROM cashier_mandate
        """, "UPDATE cashier_mandate SET note = :text WHERE id = :owner"),
    LINE_DESCRIPTION(
            CashierMandate.TYPE,
            "description",
            500,
            """
            SELECT mandate_id AS record_id, 'LINE_DESCRIPTION' AS place, id AS owner, 0 AS position, description AS text
              FROM cashier_line
            """,
            "UPDATE cashier_line SET description = :text WHERE id = :owner"),
    LINE_REFERENCE(
            CashierMandate.TYPE, "reference", 100, """
                SELECT mandate_id AS record_id, 'LINE_REFERENCE' AS place, id AS owner, 0 AS position, reference AS text
                  FROM cashier_line
                """, "UPDATE cashier_line SET reference = :text WHERE id = :owner"),
    OPPORTUNITY_TITLE(
            FundingOpportunity.TYPE,
            "title",
            300,
            """
            SELECT id AS record_id, 'OPPORTUNITY_TITLE' AS place, id AS owner, 0 AS position, title AS text
              FROM funding_opportunity
            """,
            "UPDATE funding_opportunity SET title = :text WHERE id = :owner"),
    OPPORTUNITY_APPLICANTS(
            FundingOpportunity.TYPE,
            "applicants",
            2_000,
            """
            SELECT id AS record_id, 'OPPORTUNITY_APPLICANTS' AS place, id AS owner, 0 AS position, applicants AS text
              FROM funding_opportunity
            """,
            "UPDATE funding_opportunity SET applicants = :text WHERE id = :owner"),
    OPPORTUNITY_CONDITIONS(
            FundingOpportunity.TYPE,
            "conditions",
            5_000,
            """
            SELECT id AS record_id, 'OPPORTUNITY_CONDITIONS' AS place, id AS owner, 0 AS position, conditions AS text
              FROM funding_opportunity
            """,
            "UPDATE funding_opportunity SET conditions = :text WHERE id = :owner"),
    OPPORTUNITY_NEXT_STEP(
            FundingOpportunity.TYPE,
            "nextStep",
            500,
            """
            SELECT id AS record_id, 'OPPORTUNITY_NEXT_STEP' AS place, id AS owner, 0 AS position, next_step AS text
              FROM funding_opportunity
            """,
            "UPDATE funding_opportunity SET next_step = :text WHERE id = :owner"),
    OPPORTUNITY_DOCUMENT(FundingOpportunity.TYPE, "documents", 100, """
        SELECT opportunity_id AS record_id, 'OPPORTUNITY_DOCUMENT' AS place, opportunity_id AS owner, position, text
          FROM funding_opportunity_paper
         WHERE sort = 'DOCUMENT'
        """, """
            UPDATE funding_opportunity_paper SET text = :text
             WHERE opportunity_id = :owner AND sort = 'DOCUMENT' AND position = :position
            """),
    OPPORTUNITY_LINK(FundingOpportunity.TYPE, "links", 500, """
        SELECT opportunity_id AS record_id, 'OPPORTUNITY_LINK' AS place, opportunity_id AS owner, position, text
          FROM funding_opportunity_paper
         WHERE sort = 'LINK'
        """, """
            UPDATE funding_opportunity_paper SET text = :text
             WHERE opportunity_id = :owner AND sort = 'LINK' AND position = :position
            """),
    OPPORTUNITY_STEP_DOCUMENT(FundingOpportunity.TYPE, "document", 100, """
        SELECT opportunity_id AS record_id, 'OPPORTUNITY_STEP_DOCUMENT' AS place, opportunity_id AS owner,
               number AS position, document AS text
          FROM funding_opportunity_step
        """, """
            UPDATE funding_opportunity_step SET document = :text
             WHERE opportunity_id = :owner AND number = :position
            """),
    OPPORTUNITY_STEP_NOTE(
            FundingOpportunity.TYPE,
            "note",
            2_000,
            """
            SELECT opportunity_id AS record_id, 'OPPORTUNITY_STEP_NOTE' AS place, opportunity_id AS owner,
                   number AS position, note AS text
              FROM funding_opportunity_step
            """,
            "UPDATE funding_opportunity_step SET note = :text WHERE opportunity_id = :owner AND number = :position");

    /** All of them, one below the other. */
    static final Fragment ALL = sql -> {
        TITLE.read(sql);
        EnumSet.complementOf(EnumSet.of(TITLE)).forEach(place -> place.read(sql.append("UNION ALL")));
    };

    private final String type;
    private final String field;
    private final int longest;

    @CompileTimeConstant
    private final String select;

    @CompileTimeConstant
    private final String update;

    MoneyPlace(
            String type,
            String field,
            int longest,
            @CompileTimeConstant String select,
            @CompileTimeConstant String update) {
        this.type = type;
        this.field = field;
        this.longest = longest;
        this.select = select;
        this.update = update;
    }

    private void read(Sql sql) {
        sql.append(select);
    }

    /** Of which records it is. */
    String type() {
        return type;
    }

    String field() {
        return field;
    }

    /** How long a text may be there, in characters. */
    int longest() {
        return longest;
    }

    /** Writes {@code :text} where {@code :owner} and {@code :position} say. */
    Sql update(Database database) {
        return database.sql(update);
    }
}
