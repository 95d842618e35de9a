"""What the pages say, without HTTP: models, templates, pictures and addresses; the only room with jinja2."""

from comity.site.addresses import FORMATS, address, page_of
from comity.site.network_files import FILES as NETWORK_FILES
from comity.site.page import Alternate, Crumb, Page
from comity.site.places import Folder, Live, Place, file_of
from comity.site.routes import DATA
from comity.site.signposts import Link, links, linkset
from comity.site.site import Site

__all__ = [
    "DATA",
    "FORMATS",
    "NETWORK_FILES",
    "Alternate",
    "Crumb",
    "Folder",
    "Link",
    "Live",
    "Page",
    "Place",
    "Site",
    "address",
    "file_of",
    "links",
    "linkset",
    "page_of",
]
