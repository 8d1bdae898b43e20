package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The one statement that reads organisations and their kin: a branch for each sort that is asked for. */
final class KinStatement implements Fragment {

    private static final String ITSELF = """
        SELECT 'ITSELF' AS sort, asked.id AS asked_id, COALESCE(asked.merged_into, asked.id) AS id,
               0 AS place, 0 AS total
          FROM stakeholder asked
         WHERE asked.id IN (:itself)
        """;

    private static final String PARENT = """
        SELECT 'PARENT' AS sort, asked.id AS asked_id, COALESCE(other.merged_into, other.id) AS id,
               0 AS place, 0 AS total
          FROM stakeholder asked
          JOIN organisation self ON self.id = COALESCE(asked.merged_into, asked.id)
          JOIN stakeholder other ON other.id = self.parent_id
         WHERE asked.id IN (:parent)
        """;

    private static final String SUCCESSOR = """
        SELECT 'SUCCESSOR' AS sort, asked.id AS asked_id, COALESCE(other.merged_into, other.id) AS id,
               0 AS place, 0 AS total
          FROM stakeholder asked
          JOIN organisation self ON self.id = COALESCE(asked.merged_into, asked.id)
          JOIN stakeholder other ON other.id = self.successor_id
         WHERE asked.id IN (:successor)
        """;

    private static final String PREDECESSORS = """
        SELECT 'PREDECESSORS' AS sort, asked.id AS asked_id, former.id, 0 AS place, 0 AS total
          FROM stakeholder asked
          JOIN organisation former ON former.successor_id = COALESCE(asked.merged_into, asked.id)
         WHERE asked.id IN (:predecessors)
           AND former.withdrawn_at IS NULL
        """;

    /** How many there are stands also where the page has nothing. */
    private static final String CHILDREN = """
        SELECT 'CHILDREN' AS sort, counted.asked_id, ranked.id, ranked.place, counted.total
          FROM (SELECT asked.id AS asked_id, part.parent_id, COUNT(*) AS total
                  FROM stakeholder asked
                  JOIN organisation part ON part.parent_id = COALESCE(asked.merged_into, asked.id)
                 WHERE asked.id IN (:children)
                   AND part.withdrawn_at IS NULL
                 GROUP BY asked.id, part.parent_id) counted
          LEFT JOIN (
        """;

    private static final String RANKED = """
        SELECT organisation.id, organisation.parent_id,
               ROW_NUMBER() OVER (PARTITION BY organisation.parent_id
                                  ORDER BY organisation.sort_name, organisation.id) AS place
        """;

    private static final String RANKED_FROM_THE_END = """
        SELECT organisation.id, organisation.parent_id,
               ROW_NUMBER() OVER (PARTITION BY organisation.parent_id
                                  ORDER BY organisation.sort_name DESC, organisation.id DESC) AS place
        """;

    private static final String OF_PARENTS = """
          FROM organisation
         WHERE organisation.parent_id IN (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id IN (:children))
           AND organisation.withdrawn_at IS NULL
        """;

    private final Map<Kin.Sort, Set<OrganisationId>> asked = new EnumMap<>(Kin.Sort.class);
    private @Nullable PageRequest page;

    /** Of keys in which children are asked for by one page. */
    KinStatement(Set<Kin> keys) {
        for (Kin key : keys) {
            asked.computeIfAbsent(key.sort(), _ -> new HashSet<>()).add(key.of());
            if (key instanceof Kin.Children children) {
                page = children.page();
            }
        }
    }

    @Override
    public void addTo(Sql sql) {
        sql.append("SELECT kin.sort, kin.asked_id, kin.total,")
                .append(OrganisationRow.COLUMNS)
                .append("FROM (");
        boolean first = true;
        for (Fragment branch : branches()) {
            sql.append(first ? Fragment.NOTHING : each -> each.append("UNION ALL"))
                    .append(branch);
            first = false;
        }
        sql.append("""
            ) kin
              LEFT JOIN organisation ON organisation.id = kin.id
             ORDER BY kin.sort, kin.place, organisation.sort_name, organisation.id
            """);
    }

    private List<Fragment> branches() {
        List<Fragment> branches = new ArrayList<>();
        asked.forEach((sort, ids) -> branches.add(
                switch (sort) {
                    case ITSELF -> sql -> sql.append(ITSELF).bind("itself", ids);
                    case PARENT -> sql -> sql.append(PARENT).bind("parent", ids);
                    case SUCCESSOR -> sql -> sql.append(SUCCESSOR).bind("successor", ids);
                    case PREDECESSORS -> sql -> sql.append(PREDECESSORS).bind("predecessors", ids);
                    case CHILDREN -> children(ids);
                }));
        return branches;
    }

    private Fragment children(Set<OrganisationId> ids) {
        PageRequest wanted = page == null ? PageRequest.first(PageRequest.MOST) : page;
        Fragment after =
                Keyset.byText(KinRows.ORDER, "sort_name", "organisation.id").beyond(wanted);
        return sql -> sql.append(CHILDREN)
                .append(wanted.isBackwards() ? each -> each.append(RANKED_FROM_THE_END) : each -> each.append(RANKED))
                .append(OF_PARENTS)
                .append(after)
                .append(") ranked ON ranked.parent_id = counted.parent_id AND ranked.place <= :size")
                .bind("children", ids)
                .bind("size", wanted.size() + 1);
    }
}
