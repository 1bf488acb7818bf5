"""Examples of names that are declined, or that are other ones, where the source is in another language."""

from __future__ import annotations

from newslint import bad, good

OF_TRANSLATIONS = (
    good("За даними порту, 90 човнів вийшли з Арізони, сказав Пол Роулетт. Порт Роулетта закриють.", language="uk",
         against="According to the port, 90 boats left Arizona, said Paul Rowlett. Rowlett will close his port."),
    good("Podle přístavu vyplulo 90 lodí z Arizony, řekla Ann Lund z Virginie. Ve Virginii zavřou.", language="cs",
         against="According to the port, 90 boats left Arizona, said Ann Lund of Virginia. Virginia will close."),
    bad("Podle přístavu vyplulo 90 lodí z Arizony, řekla Ann «Lumd» z Virginie. Přístav zavřou.", language="cs",
        against="According to the port, 90 boats left Arizona, said Ann Lund of Virginia. The port will close."),
    bad("Ann Jaynes plays for the men of Harwich on Monday in «Denver», said Peter Holmgren of the port.",
        against="Ann Jaynes spielt am Montag in Boston mit den Männern von Harwich, sagte Peter Holmgren vom Hafen."),
)  # fmt: skip
