package org.throughline.review.web;

import java.util.List;
import org.throughline.access.Partnership;
import org.throughline.review.Register.Line;
import org.throughline.review.SavedViews.SavedView;
import org.throughline.web.DrawnOnce;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/**
 * One page of the register.
 *
 * @param form the filters
 * @param query the same for an address, with the question mark; "" when there are none
 * @param filtered whether fewer than all lines are sought
 * @param found how many there are
 * @param partnerships to choose from; none for whoever works for one
 * @param offered reviews that another partnership offers
 * @param handedOver reviews that were given to another
 * @param drawn its filters and lines as they were drawn
 */
public record RegisterPage(
        Form form,
        String query,
        boolean filtered,
        int found,
        List<Line> lines,
        Pager pager,
        List<SavedView> views,
        List<Partnership> partnerships,
        List<String> years,
        int offered,
        int handedOver,
        DrawnOnce drawn) {}
