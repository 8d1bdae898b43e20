package nl.noaber.web.merges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** A part of the list of possible duplicates. */
@AnswerTo("merges/duplicates")
public record DuplicateList(Duplicates duplicates) {

    public record Duplicates(int totalCount, List<Duplicate> nodes, PageInfo pageInfo) {}

    public record Duplicate(Party first, Party second, List<String> reasons) {}
}
