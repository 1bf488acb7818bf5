/* A draft to try the page on: a story of a ferry with some faults in it. */

export const EXAMPLE = `Ferry to Harnsund back after 40 days

The ferry between Harnsund and Little Skarn sails again on Monday, 3 March 2026, the the county said.

In all, 17,000 passengers had to take the bus, said Ida Falk, head of the harbour office. By Friday 17.000 had asked for their money back, of 21,000.

“We are glad, said Falk. “It was a long winter.”

The repair cost $4.1 million, 12% more than planned. Experts say it will hold for 30 years.

Also read

The mayor, Jon Halvorsen, will be on board. Halverson said the old quay would be sold [CHECK].
`;
