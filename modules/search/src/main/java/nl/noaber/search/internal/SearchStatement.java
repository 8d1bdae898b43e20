package nl.noaber.search.internal;

import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.sql.VisibilityRule;

/** The one statement of a search, put together from its steps. */
final class SearchStatement {

    private static final String BEGIN = """
        SELECT found.type, found.record_id, found.title, found.subtitle, found.grade, found.date, original.text
          FROM (
        """;

    /**
     * A text is read for the hits that are shown, and only when its sentence is. What is confidential is read by opening
     * its record, which is logged.
     */
    private static final String END = """
               ) AS found
          LEFT JOIN search_text AS original ON original.id = found.id AND found.grade = 2
                                               AND found.visibility <> 'CONFIDENTIAL'
         ORDER BY found.grade, found.date DESC, found.id
         LIMIT :limit
        """;

    private static final String COLUMNS = """
        (SELECT document.id, document.type, document.record_id, document.title, document.subtitle, document.date,
                document.visibility,
        """;

    private static final String LOOKED_UP = """
         WHERE MATCH (document.terms) AGAINST (:lookedUp IN BOOLEAN MODE)
        """;

    private static final VisibilityRule VISIBLE = VisibilityRule.of("document", "search_document_audience");

    private final Question question;
    private final Sought sought;
    private final Sql sql;

    private SearchStatement(Question question, Database database) {
        this.question = question;
        this.sought = question.sought();
        this.sql = database.sql(BEGIN);
    }

    static Sql of(Question question, List<Step> steps, Database database) {
        SearchStatement statement = new SearchStatement(question, database);
        for (int number = 0; number < steps.size(); number++) {
            if (number > 0) {
                statement.sql.append("UNION ALL");
            }
            statement.add(steps.get(number));
        }
        return statement.sql.append(END).bind("limit", question.limit());
    }

    private void add(Step step) {
        switch (step) {
            case Step.LookUp lookUp -> addLookUp(lookUp.term());
            case Step.LookUpGrade lookUp -> addLookUp(lookUp.grade(), lookUp.term());
            case Step.Read read -> addRead(read.grade());
        }
    }

    private void addLookUp(String term) {
        sql.append("(SELECT graded.* FROM").append(COLUMNS).append(this::grade);
        sql.append("AS grade FROM search_document AS document");
        sql.append(LOOKED_UP).bind("lookedUp", term);
        sql.append(this::filters).append(this::anywhere).append(") AS graded");
        sql.append(this::afterGraded);
        sql.append("ORDER BY grade, date DESC, id LIMIT :limit)");
    }

    private void addLookUp(Grade grade, String term) {
        sql.append(COLUMNS).append(number(grade)).append("AS grade FROM search_document AS document");
        switch (grade) {
            case WHOLE_TITLE ->
                sql.append("WHERE MATCH (document.terms) AGAINST (:wholeTerm IN BOOLEAN MODE)")
                        .bind("wholeTerm", term);
            case TITLE ->
                sql.append("WHERE MATCH (document.terms) AGAINST (:titleTerm IN BOOLEAN MODE)")
                        .bind("titleTerm", term);
            case TEXT ->
                sql.append("WHERE MATCH (document.terms) AGAINST (:textTerm IN BOOLEAN MODE)")
                        .bind("textTerm", term);
        }
        addGrade(grade);
    }

    /**
     * Few documents are open to who is not of the team: those are read by who may see them, and those that name the viewer
     * or its organisation by that name.
     */
    private void addRead(Grade grade) {
        if (question.viewer().isTeam()) {
            addReadOfAll(grade);
            return;
        }
        for (Visibility open : question.open()) {
            addRead(grade, open);
            sql.append("UNION ALL");
        }
        sql.appendEach("mine", question.principals(), "UNION DISTINCT", part -> addReadOfNamed(part, grade));
    }

    /** Without the hint a server may read all documents and sort them, not knowing how soon enough are found. */
    private void addReadOfAll(Grade grade) {
        sql.append(COLUMNS).append(number(grade)).append("AS grade FROM search_document AS document");
        sql.append(
                question.types().size() == 1
                        ? part -> part.append("FORCE INDEX FOR ORDER BY (search_document_type)")
                        : part -> part.append("FORCE INDEX FOR ORDER BY (search_document_date)"));
        sql.append("WHERE document.date <= '9999-12-31'");
        addGrade(grade);
    }

    private void addRead(Grade grade, Visibility open) {
        sql.append(COLUMNS).append(number(grade)).append("""
            AS grade FROM search_document AS document FORCE INDEX (search_document_visibility)
            WHERE document.visibility =
            """);
        sql.append(open == Visibility.BOARD ? part -> part.append("'BOARD'") : part -> part.append("'PUBLIC'"));
        addGrade(grade);
    }

    /**
     * Newest first, like the others: of thousands a page is soon found. That the document names the viewer is what the
     * rule asks of these classes; to ask it again for each would take most of the time.
     */
    private void addReadOfNamed(Sql part, Grade grade) {
        part.append(COLUMNS)
                .append(number(grade))
                .append("""
                    AS grade FROM search_document_audience AS own FORCE INDEX (search_document_audience_newest)
                    STRAIGHT_JOIN search_document AS document ON document.id = own.record_id
                    WHERE own.principal_id = :mine
                      AND document.visibility IN ('SHARED', 'CONFIDENTIAL')
                    """)
                .append(this::chosen)
                .append(of(grade));
        if (question.after() != null && question.after().grade() == grade) {
            part.append("AND own.date <= :afterDate").append(this::afterWithin);
        }
        part.append("ORDER BY own.date DESC, own.record_id LIMIT :limit)");
    }

    private void addGrade(Grade grade) {
        sql.append(this::filters).append(of(grade));
        if (question.after() != null && question.after().grade() == grade) {
            sql.append(this::afterWithin);
        }
        sql.append("ORDER BY document.date DESC, document.id LIMIT :limit)");
    }

    private static Fragment number(Grade grade) {
        return switch (grade) {
            case WHOLE_TITLE -> part -> part.append("0");
            case TITLE -> part -> part.append("1");
            case TEXT -> part -> part.append("2");
        };
    }

    private void grade(Sql part) {
        part.append("CASE WHEN TRUE").append(this::wholeInTitle).append("THEN 0");
        part.append("WHEN TRUE").append(this::inTitle).append("THEN 1 ELSE 2 END");
    }

    private Fragment of(Grade grade) {
        return switch (grade) {
            case WHOLE_TITLE -> this::wholeInTitle;
            case TITLE ->
                part -> part.append(this::inTitle)
                        .append("AND NOT (TRUE")
                        .append(this::wholeInTitle)
                        .append(")");
            case TEXT ->
                part -> part.append(this::anywhere)
                        .append("AND NOT (TRUE")
                        .append(this::inTitle)
                        .append(")");
        };
    }

    private void wholeInTitle(Sql part) {
        part.appendEach("AND LOCATE(:whole, document.terms) > 0", "whole", sought.wholeInTitle());
    }

    private void inTitle(Sql part) {
        part.appendEach("AND LOCATE(:inTitle, document.terms) > 0", "inTitle", sought.inTitle());
    }

    private void anywhere(Sql part) {
        part.appendEach("AND LOCATE(:anywhere, document.terms) > 0", "anywhere", sought.anywhere());
    }

    private void filters(Sql part) {
        part.append(this::chosen);
        if (!question.viewer().isTeam()) {
            // Said by the rule as well, but this the server can check in the index, before it reads a document.
            part.append("AND document.visibility <> 'TEAM'");
        }
        part.append(VISIBLE.forViewer(question.viewer(), question.principals()));
    }

    /** What was asked for, whoever asks. */
    private void chosen(Sql part) {
        if (!question.types().isEmpty()) {
            part.append("AND document.type IN (:types)")
                    .bind("types", question.types().stream().map(Kinds::letter).toList());
        }
        if (!question.withdrawn()) {
            part.append("AND document.withdrawn = FALSE");
        }
    }

    private void afterGraded(Sql part) {
        if (question.after() != null) {
            part.append("""
                WHERE (grade > :afterGrade
                   OR grade = :afterGrade AND (date < :afterDate OR date = :afterDate AND id > :afterId))
                """).append(this::after);
        }
    }

    private void afterWithin(Sql part) {
        part.append("""
            AND document.date <= :afterDate
            AND (document.date < :afterDate OR document.id > :afterId)
            """).append(this::after);
    }

    private void after(Sql part) {
        Place after = question.after();
        if (after != null) {
            part.bind("afterGrade", after.grade().number())
                    .bind("afterDate", after.date())
                    .bind("afterId", Kinds.documentId(after.type(), after.id()));
        }
    }
}
